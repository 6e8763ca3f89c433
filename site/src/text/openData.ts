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
}
