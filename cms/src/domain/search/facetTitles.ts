import type { Language } from '../language/language.ts'
import { offeringFieldFacets } from './offeringFacets.ts'
import type { Facet } from './search.ts'

type OwnFacet = Exclude<Facet, keyof typeof offeringFieldFacets.titles>

const titles: Record<Language, Record<OwnFacet, string>> = {
  vi: {
    kind: 'Loại',
    group: 'Nhóm',
    sector: 'Lĩnh vực',
    problem: 'Bài toán',
    owner: 'Cơ quan chủ quản',
    vendor: 'Doanh nghiệp',
    priceModel: 'Cách trả tiền',
    status: 'Tình trạng',
    evaluation: 'Đánh giá',
    certificate: 'Chứng nhận còn hạn',
    sizeClass: 'Quy mô doanh nghiệp (tự khai)',
  },
  en: {
    kind: 'Kind',
    group: 'Group',
    sector: 'Sector',
    problem: 'Problem',
    owner: 'Owner',
    vendor: 'Vendor',
    priceModel: 'Way of paying',
    status: 'Status',
    evaluation: 'Evaluation',
    certificate: 'Certificates in date',
    sizeClass: 'Size of the firm (declared)',
  },
}

/**
 * What the facets are called; those that are fields of an offering are called as in its form. Read when
 * the page is built and given to it, so that the browser does not load the table of fields.
 */
export function facetTitlesOf(language: Language): Record<Facet, string> {
  const { titles: ofFields } = offeringFieldFacets
  const named = Object.entries(ofFields).map(([name, label]) => [name, label[language]])
  return {
    ...titles[language],
    ...(Object.fromEntries(named) as Record<keyof typeof ofFields, string>),
  }
}
