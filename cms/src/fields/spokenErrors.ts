/** Sentences of Payload's that are not plain Vietnamese, or not a sentence, in our words. */
export const spokenErrors = {
  vi: {
    error: {
      followingFieldsInvalid_one: 'Mục sau chưa đúng:',
      followingFieldsInvalid_other: 'Những mục sau chưa đúng:',
      unknown: 'Có lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, hãy báo người vận hành hệ thống.',
    },
  },
  en: {
    error: {
      unknown:
        'Something unexpected went wrong. Try again; if it stays, tell whoever runs the system.',
    },
  },
}
