import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { languages } from '../../../cms/src/domain/language/language.ts'
import { pagePath } from '../../../cms/src/domain/publication/routes.ts'
import { violationsAt } from '../../support/accessibility.ts'
import { signedInApi } from '../../support/api.ts'
import { expectNoSidewaysScroll, openBrowser, openDesk } from '../../support/people.ts'
import { rowId, wholeDraft } from '../../support/vendor.ts'
import { fireHavingRead } from '../../support/havingRead.ts'

// axe on every screen of a vendor, on proposals and practices, in both languages, themes and widths.

const seller = 'doanhnghiep.a@demo.example'
const origin = () => process.env.PRODUCT_ORIGIN ?? ''

/** An offering that was sent back at two fields, one that is public, a proposal that waits. */
async function makeRecords() {
  const vendor = await signedInApi(origin(), seller)
  const reviewer = await signedInApi(origin(), 'chuyenvien@demo.example')
  const idOf = async (collection: string, slug: string) => {
    const { body } = await vendor<{ docs: { id: string }[] }>(
      'GET',
      `/api/${collection}?where[slug][equals]=${slug}&depth=0`,
    )
    return body.docs[0]?.id ?? ''
  }
  const platform = await idOf('platforms', 'tu-van-kham-chua-benh-tu-xa')
  const made = await vendor<{ doc: { id: string } }>('POST', '/api/offerings/draft', {
    key: rowId(),
    values: wholeDraft(platform),
  })
  const sentBack = made.body.doc.id
  await vendor('POST', `/api/offerings/${sentBack}/submit`, {})
  await fireHavingRead(reviewer, `/api/offerings/${sentBack}`, 'sendBack', {
    reason: 'Xem hai mục.',
    fieldReasons: { plans: 'Nêu rõ thuế.', exitDays: 'Ghi theo hợp đồng.' },
  })
  const open = await idOf('offerings', 'kham-tu-xa-tram-y-te-a')
  const organisation = await idOf('organisations', 'so-y-te-lao-cai')
  return { sentBack, open, organisation }
}

let records: Awaited<ReturnType<typeof makeRecords>>
test.beforeAll(async () => {
  records = await makeRecords()
})

const look = (page: Page, where: string) => violationsAt(page, where, expectNoSidewaysScroll)

for (const language of languages) {
  test(`the screens of a vendor hold nothing that axe finds (${language})`, async ({ browser }) => {
    test.setTimeout(240_000)
    const page = await openDesk(browser, seller)
    const found: Awaited<ReturnType<typeof look>> = []
    const offering = pagePath('workspaceOffering', language)
    const screens: [path: string, ready: string][] = [
      [pagePath('workspace', language), '.desk .desk-row'],
      [`${offering}#start`, '.start[open] select'],
      [`${offering}?id=${records.sentBack}`, '.review-note'],
      [`${offering}?id=${records.open}`, '.adoption .actions'],
      [pagePath('workspaceProposal', language), 'form.form'],
      [pagePath('workspaceImplementation', language), 'form.form'],
    ]
    for (const [path, ready] of screens) {
      await page.goto(path)
      await page.locator(ready).first().waitFor()
      found.push(...(await look(page, path)))
    }
    await page.goto(`${offering}?id=${records.sentBack}`)
    await page.locator('.review-note').first().waitFor()
    await page.locator('#field-securityLevel').fill('9')
    await page.locator('.form .actions .button.main').click()
    await page.locator('.problems').waitFor()
    found.push(...(await look(page, 'errors')))
    await page.locator('.form .actions .button:not(.main)').first().click()
    await page.locator('dialog[open]').waitFor()
    found.push(...(await look(page, 'preview')))
    await page.goto(`${offering}?id=${records.open}`)
    await page.locator('.adoption .actions .button').nth(1).click()
    await page.locator('form.event').waitFor()
    found.push(...(await look(page, 'prices')))
    await page.context().close()
    expect(found).toEqual([])
  })

  test(`applying, with its faults, and writing a practice hold nothing either (${language})`, async ({
    browser,
  }) => {
    const visitor = await openBrowser(browser)
    const found: Awaited<ReturnType<typeof look>> = []
    await visitor.goto(pagePath('vendorApplication', language))
    found.push(...(await look(visitor, 'apply')))
    await visitor.locator('form.application .button').click()
    await visitor.locator('.problems li').first().waitFor()
    found.push(...(await look(visitor, 'faults')))
    await visitor.context().close()
    const officer = await openDesk(browser, 'canbo.nghean@demo.example')
    await officer.goto(pagePath('workspacePractice', language))
    await officer.locator('.form').waitFor()
    found.push(...(await look(officer, 'practice')))
    await officer.context().close()
    expect(found).toEqual([])
  })
}
