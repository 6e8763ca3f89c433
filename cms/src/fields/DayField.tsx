'use client'

import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { dayText } from '../domain/values/day.ts'

/**
 * A day, kept as `YYYY-MM-DD`, chosen in the browser's own calendar. Where it cannot be changed it stands as
 * people write it, `24/11/2026`, in whatever language the browser is.
 */
export const DayField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { label, required, admin } = field
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const { i18n } = useTranslation()
  const isReadOnly = Boolean(disabled || readOnly || admin?.readOnly)
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    <div className={`field-type text day-field${showError ? ' error' : ''}`}>
      <FieldLabel label={label ?? ''} path={path} required={required ?? false} htmlFor={id} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {isReadOnly ? (
          <input id={id} type="text" disabled value={dayText(value ?? '')} />
        ) : (
          <input
            id={id}
            type="date"
            lang={i18n.language}
            value={value ?? ''}
            onChange={({ target }) => setValue(target.value || null)}
          />
        )}
      </div>
      {admin?.description ? <FieldDescription description={admin.description} path={path} /> : null}
    </div>
  )
}
