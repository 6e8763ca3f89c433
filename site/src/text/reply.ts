import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Trả lời của hệ thống',
  lead: 'Ở đây hiện câu trả lời khi bạn gửi một biểu mẫu, hoặc mở liên kết trong một bức thư.',
}

const en: typeof vi = {
  title: 'Reply of the system',
  lead: 'Here stands what the system answers when you send a form, or open the link of a mail.',
}

/** Words of the page “reply” while nothing is put into it. */
export const replyText = (language: Language): typeof vi => ({ vi, en })[language]
