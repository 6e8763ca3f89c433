import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  name: 'Giao thay lãnh đạo',
  nameOf: (name: string) => `Giao thay lãnh đạo: ${name}`,
  lead: 'Trong những ngày này, người được giao duyệt hồ sơ của đơn vị thay bạn; hồ sơ do chính họ trình thì người khác duyệt. Nhật ký ghi “thay lãnh đạo”. Họ không quản lý tài khoản.',
  since: 'Từ ngày',
  until: 'Đến hết ngày',
  named: (name: string) => `Đã giao ${name} thay lãnh đạo.`,
  standsIn: (since: string, until: string) => `Thay lãnh đạo từ ${since} đến hết ${until}`,
  end: 'Thôi giao',
  endOf: (name: string) => `Thôi giao: ${name}`,
  question: 'Người này không duyệt thay lãnh đạo nữa, từ ngay bây giờ.',
  ended: (name: string) => `Đã thôi giao ${name} thay lãnh đạo.`,
}
type DeputyText = typeof vi

const en: DeputyText = {
  name: 'Let stand in',
  nameOf: (name) => `Let stand in: ${name}`,
  lead: 'On these days this person approves records of the organisation in your place; what they sent in themselves somebody else approves. The history says “thay lãnh đạo”. They do not manage accounts.',
  since: 'From',
  until: 'To the end of',
  named: (name) => `${name} stands in for the leader.`,
  standsIn: (since, until) => `Stands in for the leader from ${since} to the end of ${until}`,
  end: 'Take back',
  endOf: (name) => `Take back: ${name}`,
  question: 'From now on this person approves nothing in the leader’s place.',
  ended: (name) => `${name} stands in no more.`,
}

/** Words of standing in for a leader who is away. */
export const deputyText = (language: Language): DeputyText => ({ vi, en })[language]
