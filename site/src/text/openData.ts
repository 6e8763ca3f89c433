import type { CountText } from 'cms/domain/values/tally.ts'

export const openDataVi = {
  title: 'Dữ liệu mở',
  lead: 'Mọi dữ liệu công khai của danh mục, tải được cả tệp. Cùng một bản dữ liệu với các trang, nên số dòng ở đây bằng số ở các trang.',
  licence: 'Giấy phép',
  licenceText:
    'Dùng lại tự do, kể cả cho mục đích thương mại, khi ghi nguồn “Nền tảng số quốc gia” và ngày của dữ liệu.',
  taken: 'Ngày của dữ liệu',
  formats: 'Định dạng',
  formatsText:
    'CSV (UTF-8 có BOM, mở được bằng Excel), JSON và XLSX. Ngày viết năm-tháng-ngày; nhiều giá trị trong một ô cách nhau bằng “; ”; ô trống là chưa có hoặc nguồn không nêu.',
  illustration: 'Dữ liệu minh họa',
  illustrationText:
    'Cột đầu tiên, illustrative, ghi “minh họa” ở dòng lập ra để trình bày cách dùng. Hãy bỏ các dòng đó khi phân tích.',
  rows: (count: CountText) => `${count} dòng`,
  fields: (count: number) => `${count} trường`,
  field: 'Trường',
  meaning: 'Ý nghĩa',
  feeds: 'Tin mới qua RSS',
  datasets: 'Các bộ dữ liệu',
  page: 'Trang tương ứng',
  machines: 'Cho phần mềm và trợ lý',
  machinesLead:
    'Mọi địa chỉ dưới đây đọc từ cùng một bản dữ liệu với các trang, không cần tài khoản; mỗi câu trả lời ghi địa chỉ, ngày, đơn vị tính, độ chắc chắn và phần minh họa.',
  ways: {
    records: 'Mỗi bản ghi là một tệp JSON cạnh trang của nó, ví dụ:',
    catalog: 'Danh mục dữ liệu theo DCAT-AP 2.1.1 và 3.0.0:',
    changes: 'Thay đổi: công bố, thu hồi, giá, mức triển khai, tình trạng:',
    since: 'Thay đổi từ một ngày hoặc sau một số:',
    openApi: 'Mô tả giao diện (OpenAPI 3.1), mọi ví dụ đều chạy được:',
    mcp: 'Trợ lý hỏi qua MCP (POST, chỉ đọc): mô tả danh mục, tìm, lấy bản ghi, so sánh, tình trạng nhiệm vụ:',
    llms: 'Chỉ dẫn cho mô hình ngôn ngữ:',
    embeds:
      'Ảnh để nhúng vào trang khác, không gọi tới nơi nào: huy hiệu của tỉnh, thẻ của nền tảng:',
  },
}

export const openDataEn: typeof openDataVi = {
  title: 'Open data',
  lead: 'All public data of the catalogue as files. They come from the same data as the pages, so their rows are as many as the pages say.',
  licence: 'Licence',
  licenceText:
    'Free to use again, also commercially, when the source “Nền tảng số quốc gia” and the day of the data are named.',
  taken: 'Day of the data',
  formats: 'Formats',
  formatsText:
    'CSV (UTF-8 with a byte order mark), JSON and XLSX. Days are year-month-day; several values in a cell stand between “; ”; an empty cell means that there is none or the source does not say.',
  illustration: 'Illustrative data',
  illustrationText:
    'The first column, illustrative, says “minh họa” on rows made up to show how things work. Leave them out of any analysis.',
  rows: (count) => `${count} rows`,
  fields: (count) => `${count} fields`,
  field: 'Field',
  meaning: 'Meaning',
  feeds: 'News by RSS',
  datasets: 'Datasets',
  page: 'Page',
  machines: 'For software and assistants',
  machinesLead:
    'Everything below reads the same data as the pages and needs no account; each answer states its address, day, unit, how sure it is, and what is illustrative.',
  ways: {
    records: 'Each record is a JSON file beside its page, for example:',
    catalog: 'The catalogue of data (DCAT-AP 2.1.1 and 3.0.0):',
    changes: 'Changes: announcements, revocations, prices, levels, states:',
    since: 'Changes since a day or after a number:',
    openApi: 'The description of the interface (OpenAPI 3.1), each example of which runs:',
    mcp: 'Assistants ask by MCP (POST, read only): describe the catalogue, search, get a record, compare, standing of a requirement:',
    llms: 'Directions for language models:',
    embeds:
      'Pictures for other sites, which ask nothing of anybody: a province’s badge, a platform’s card:',
  },
}
