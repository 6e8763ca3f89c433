import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Nhận xét của đơn vị sử dụng',
  lead: 'Đơn vị đã triển khai hoặc đang dùng viết, lãnh đạo đơn vị duyệt, mỗi năm một lần. Lời nhận xét chỉ hiện khi đơn vị đồng ý nêu tên.',
  none: 'Chưa có đơn vị nào nhận xét.',
  few: (least: number) => `Điểm chỉ hiện khi có ít nhất ${least} đơn vị nhận xét.`,
  mean: 'Điểm trung bình, từ 1 đến 5',
  answer: 'Doanh nghiệp trả lời',
  write: 'Viết nhận xét về sản phẩm này',

  markHelp: 'Từ 1 (kém) đến 5 (tốt).',
  chooseMark: 'Chọn điểm',
  text: 'Nhận xét',
  textHelp: 'Được gì, vướng gì, nên biết gì trước khi dùng.',
  showsName: 'Đồng ý nêu tên đơn vị cùng lời nhận xét',
  showsNameHelp: 'Không đồng ý thì chỉ điểm được tính, khi đủ số đơn vị.',
  noAdoption:
    'Nhận xét được viết từ một đăng ký triển khai: mở đăng ký rồi bấm “Viết nhận xét về sản phẩm này”.',
  waitsLeader: 'Đang chờ lãnh đạo duyệt.',
  answerLead: 'Trả lời một lần, công khai dưới lời nhận xét. Lý do bạn ghi là câu trả lời.',
  offering: 'Sản phẩm',
  state: 'Trạng thái',
  named: 'Nêu tên đơn vị',
  yes: 'có',
  no: 'không',
}
export type ExperienceText = typeof vi

const en: ExperienceText = {
  title: 'What its users say',
  lead: 'Written by organisations that have deployed or use it, approved by their leaders, once a year. Texts stand here only when the organisation agrees to be named.',
  none: 'No organisation has written yet.',
  few: (least) => `Marks are shown once ${least} organisations have given theirs.`,
  mean: 'Mean mark, 1 to 5',
  answer: 'The vendor answers',
  write: 'Write what you experience with it',

  markHelp: 'From 1 (poor) to 5 (good).',
  chooseMark: 'Choose a mark',
  text: 'Your experience',
  textHelp: 'What it brings, what is difficult, what to know before.',
  showsName: 'The organisation may be named with its text',
  showsNameHelp: 'Else only its marks count, once enough have given theirs.',
  noAdoption:
    'An experience is written from an adoption: open it and choose “Write what you experience with it”.',
  waitsLeader: 'Awaits the leader.',
  answerLead: 'One answer, public under the text. What you write as reason is the answer.',
  offering: 'Offering',
  state: 'State',
  named: 'Organisation named',
  yes: 'yes',
  no: 'no',
}

/** The sentences about experiences in a language. */
export const experienceText = (language: Language): ExperienceText => ({ vi, en })[language]
