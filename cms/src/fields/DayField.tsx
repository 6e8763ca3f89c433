'use client'

import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** A day, kept as `YYYY-MM-DD`, chosen in the browser's own calendar. */
export const DayField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { label, required, admin } = field
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const { i18n } = useTranslation()
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    <div className={`field-type text day-field${showError ? ' error' : ''}`}>
      <FieldLabel label={label} path={path} required={required ?? false} htmlFor={id} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id}
          type="date"
          lang={i18n.language}
          value={value ?? ''}
          disabled={Boolean(disabled || readOnly || admin?.readOnly)}
          onChange={({ target }) => setValue(target.value || null)}
        />
      </div>
      {admin?.description ? <FieldDescription description={admin.description} path={path} /> : null}
    </div>
  )
}
