import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  month: (month: string, users: string) => `Tháng ${month}: ${users} người dùng`,
  transactions: (count: string) => `, ${count} lượt`,
  disputed: 'Đơn vị không đồng ý với số liệu này.',
  missing: (month: string) => `Chưa có số liệu từ tháng ${month}.`,
  title: 'Số liệu sử dụng theo tháng',
  lead: 'Công khai ở trang triển khai. Mỗi tháng một lần, khi tháng đã hết.',
  none: 'Chưa có tháng nào được báo.',
  paper: 'Báo cáo sử dụng (DOCX)',
  monthField: 'Tháng',
  monthHelp: 'tháng/năm, ví dụ 10/2026',
  users: 'Số người dùng trong tháng',
  usersHelp: 'Số người khác nhau đã dùng. Ví dụ: 265.',
  transactionsField: 'Số lượt trong tháng',
  transactionsHelp: 'Ca khám, hồ sơ, cuộc họp… tùy việc. Ví dụ: 9.120.',
  send: 'Báo số liệu',
  sent: (month: string) => `Đã báo số liệu tháng ${month}.`,
  missingField: 'Hãy điền:',
  wrongMonth: 'Hãy ghi tháng, ví dụ 10/2026.',
  wrongNumber: 'Phải là một số nguyên, ví dụ 265.',
  sentBy: 'Bên báo',
  state: 'Trạng thái',
  actions: 'Thao tác',
}
export type UsageText = typeof vi

const en: UsageText = {
  month: (month, users) => `${month}: ${users} users`,
  transactions: (count) => `, ${count} transactions`,
  disputed: 'The organisation disputes these counters.',
  missing: (month) => `Nothing told since ${month}.`,
  title: 'Use month by month',
  lead: 'Public on the page of the adoption. Once a month, when the month is over.',
  none: 'No month was told yet.',
  paper: 'Usage report (DOCX)',
  monthField: 'Month',
  monthHelp: 'month/year, such as 10/2026',
  users: 'Users in that month',
  usersHelp: 'How many different people used it. For example: 265.',
  transactionsField: 'Transactions in that month',
  transactionsHelp: 'Consultations, files, meetings… whatever it does. For example: 9.120.',
  send: 'Tell the counters',
  sent: (month) => `The counters of ${month} were told.`,
  missingField: 'Fill in:',
  wrongMonth: 'Say which month, such as 10/2026.',
  wrongNumber: 'It must be a whole number, such as 265.',
  sentBy: 'Told by',
  state: 'State',
  actions: 'Actions',
}

/** The sentences about usage reports in a language. */
export const usageText = (language: Language): UsageText => ({ vi, en })[language]
