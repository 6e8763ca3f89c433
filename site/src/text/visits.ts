import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Lượt xem các trang của đơn vị',
  lead: (since: string, until: string) =>
    `Từ ${since} đến ${until}, cả hai ngôn ngữ. Không biết ai đã xem; máy tự động không tính.`,
  most: (pages: number) => `Đây là ${pages} trang được xem nhiều nhất.`,
  count: (count: string) => `${count} lượt`,
  few: 'dưới 3 lượt',
  none: 'Đơn vị chưa có trang công khai nào.',
}
type VisitsText = typeof vi

const en: VisitsText = {
  title: 'Visits of the pages of your organisation',
  lead: (since, until) =>
    `From ${since} to ${until}, in both languages. Nobody knows who it was; robots are not counted.`,
  most: (pages) => `These are the ${pages} that are opened most.`,
  count: (count) => `${count} visits`,
  few: 'below 3 visits',
  none: 'Your organisation has no public page yet.',
}

/** Words of the figures of visits on an owner's desk. */
export const visitsText = (language: Language): VisitsText => ({ vi, en })[language]
