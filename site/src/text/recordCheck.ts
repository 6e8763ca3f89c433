import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Kiểm tra hồ sơ lựa chọn đã khóa',
  lead: 'Chọn tệp JSON của hồ sơ để tính lại mã băm và xem nội dung. Tệp được đọc ngay trên máy của bạn, không gửi đi đâu.',
  file: 'Tệp JSON của hồ sơ',
  fileHelp:
    'Đơn vị giữ hồ sơ tải tệp này ở trang của hồ sơ, mục “Tải nội dung để kiểm tra (JSON)”.',
  printed: 'Mã băm in trên giấy',
  printedHelp: 'Để trống nếu chỉ muốn xem mã. Mã đứng ở chân mỗi trang của bản Word.',
  hash: 'Mã băm SHA-256 của tệp',
  same: 'Trùng với mã in trên giấy: nội dung đúng như lúc khóa.',
  other: 'Khác với mã in trên giấy: nội dung không phải là nội dung lúc khóa.',
  notJson: 'Tệp này không phải là JSON.',
  notRecord:
    'Tệp này không phải là nội dung của một hồ sơ lựa chọn đã khóa, nên không trình bày được ở đây. Mã băm vẫn được tính: so được cả văn bản của yêu cầu báo giá.',
  insecure: 'Trình duyệt chỉ tính được mã băm khi trang này được mở qua https.',
  organisation: 'Đơn vị',
  need: 'Nhu cầu',
  problems: 'Bài toán',
  outcome: 'Kết quả',
  outcomeReason: 'Lý do của kết quả',
  locked: 'Khóa hồ sơ',
  candidate: 'Phương án',
  decision: 'Kết luận',
  chosen: 'Được chọn',
  rejected: 'Không chọn',
  reason: 'Lý do',
  criterion: 'Tiêu chí',
  byHand: 'Tự kiểm tra, không cần trang này',
  byHandSteps: [
    'Tệp JSON là nội dung của hồ sơ viết theo chuẩn RFC 8785 (JSON chính tắc), bảng mã UTF-8.',
    'Tính SHA-256 trên toàn bộ các byte của tệp, ví dụ bằng lệnh sha256sum trên Linux hoặc certutil -hashfile tệp SHA256 trên Windows.',
    'So với mã băm in trên giấy. Một chữ khác cũng cho mã khác.',
  ],
}
export type RecordCheckText = typeof vi

const en: RecordCheckText = {
  title: 'Check a locked selection record',
  lead: 'Choose the JSON file of a record to compute its hash again and see its content. The file is read on your machine and sent nowhere.',
  file: 'JSON file of the record',
  fileHelp: 'Who keeps the record downloads it from its page: “Content to be verified (JSON)”.',
  printed: 'Hash as printed on the paper',
  printedHelp:
    'Leave it empty to see the hash only. It stands at the foot of each page of the Word file.',
  hash: 'SHA-256 of the file',
  same: 'The same as on the paper: this is the content as it was locked.',
  other: 'Not the one on the paper: this is not the content that was locked.',
  notJson: 'This file is no JSON.',
  notRecord:
    'This file is not the content of a locked selection record, so it is not laid out here. Its hash is computed all the same: papers of requests for quotations are compared too.',
  insecure: 'A browser computes hashes only when this page is opened over https.',
  organisation: 'Organisation',
  need: 'Need',
  problems: 'Problems',
  outcome: 'Outcome',
  outcomeReason: 'Reason for the outcome',
  locked: 'Locked',
  candidate: 'Candidate',
  decision: 'Decision',
  chosen: 'Chosen',
  rejected: 'Not chosen',
  reason: 'Reason',
  criterion: 'Criterion',
  byHand: 'By hand, without this page',
  byHandSteps: [
    'The JSON file is the content of the record, written as RFC 8785 says (canonical JSON), in UTF-8.',
    'Compute SHA-256 over all bytes of the file, for example with sha256sum on Linux or certutil -hashfile file SHA256 on Windows.',
    'Compare it with the hash on the paper. One other letter gives another hash.',
  ],
}

/** The sentences of the page that verifies a record. */
export const recordCheckText = (language: Language): RecordCheckText => ({ vi, en })[language]
