import { comparisonParameters } from '../domain/comparison/comparisonAddress.ts'
import { quantityFault, quantityLabels } from '../domain/comparison/quantities.ts'
import { isCounted, quantityParameters } from '../domain/comparison/quantitiesAddress.ts'
import type { quantitiesOfAddress, QuantityName } from '../domain/comparison/quantitiesAddress.ts'
import type { Comparison } from '../domain/comparison/comparison.ts'
import type { Language } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { escape } from '../mail/htmlText.ts'
import { comparisonText } from './comparisonText.ts'

interface Given {
  comparison: Comparison
  parameters: URLSearchParams
  asked: ReturnType<typeof quantitiesOfAddress>
  language: Language
}

/**
 * The form that asks what the reader needs, with the fields on which the compared plans depend; nothing where no
 * price depends on anything. It is sent as an address, and what was typed wrongly stays in its field with the reason.
 */
export function renderQuantities({ comparison, parameters, asked, language }: Given): string {
  const { counts, items } = comparison
  if (counts.length === 0) return ''
  const text = comparisonText(language)
  const field = (name: QuantityName) => {
    const fault = asked.faults.some((one) => one.name === name)
      ? quantityFault(name, parameters.get(quantityParameters[name]) ?? '')[language]
      : ''
    const parameter = quantityParameters[name]
    const typed = parameters.get(parameter) ?? ''
    const told = fault ? ` aria-invalid="true" aria-describedby="${parameter}-fault"` : ''
    return `<p class="field"><label for="${parameter}">${quantityLabels[name][language]}</label>${
      fault ? `<span class="error" id="${parameter}-fault">${escape(fault)}</span>` : ''
    }<input id="${parameter}" name="${parameter}" inputmode="numeric" autocomplete="off" maxlength="13" value="${escape(typed)}"${told}></p>`
  }
  const box = `<p class="check"><label><input type="checkbox" name="${quantityParameters.isPromoted}" value="1"${
    asked.quantities.isPromoted ? ' checked' : ''
  }> ${quantityLabels.isPromoted[language]}</label></p>`
  const only = parameters.has(comparisonParameters.onlyDifferences)
    ? `<input type="hidden" name="${comparisonParameters.onlyDifferences}" value="1">`
    : ''
  const isOpen = isCounted(asked.quantities) || asked.faults.length > 0
  return `<details class="quantities on-screen"${isOpen ? ' open' : ''}><summary>${text.quantities}</summary>
<form action="${pagePath('compare', language)}" method="get">
<p class="help">${text.quantitiesHelp}</p>
<input type="hidden" name="${comparisonParameters.items}" value="${escape(items.map(({ item }) => item).join(','))}">${only}
<div class="fields">${counts.map((name) => (name === 'isPromoted' ? box : field(name))).join('')}</div>
<button class="button" type="submit">${text.count}</button>
</form></details>`
}
