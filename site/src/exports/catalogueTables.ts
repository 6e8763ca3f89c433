import { indicatorKinds, indicatorUnits } from 'cms/domain/indicator/indicator.ts'
import { legalBases } from 'cms/domain/legalDocument/legalDocument.ts'
import { organisationKinds, sizeClasses } from 'cms/domain/organisation/organisation.ts'
import { nationalListings, platformGroups, platformStatuses } from 'cms/domain/platform/platform.ts'
import { problemStates } from 'cms/domain/problem/problem.ts'
import { platformFields } from 'cms/domain/platform/platformFields.ts'
import { sectors } from 'cms/domain/platform/sector.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { bases, confidences } from 'cms/domain/values/source.ts'
import type { Source } from 'cms/domain/values/source.ts'
import { declaredColumns } from './declaredColumns.ts'
import { table } from './table.ts'
import type { Table } from './table.ts'

const sector = { vi: 'Lĩnh vực', en: 'Sector' }
const confidence = { vi: 'Độ chắc chắn', en: 'How sure' }
/** Sources of a row: title and address. */
export const sourceTexts = ({ sources }: { sources: Source[] }) =>
  sources.map(({ title, url }) => (url ? `${title} <${url}>` : title))

/** What the catalogue is made of: platforms, problems, organisations, documents, stated figures. */
export function catalogueTables(snapshot: Snapshot): Table[] {
  return [
    table({
      name: 'nen-tang',
      title: { vi: 'Nền tảng số', en: 'Platforms' },
      page: 'platforms',
      word: 'platforms',
      rows: snapshot.platforms,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        ...column.inBoth('name', 'Tên', 'Name', ({ name }) => name),
        ...column.choice(
          'group',
          { vi: 'Nhóm', en: 'Group' },
          platformGroups,
          ({ group }) => group,
        ),
        ...column.choice('sector', sector, sectors, (row) => row.sector),
        ...column.inBoth('summary', 'Dùng để làm gì', 'Purpose', ({ summary }) => summary),
        column.plain('owner_2022', 'Chủ quản khi công bố', 'Owner in 2022', ({ owner }) => owner),
        column.plain('owner', 'Chủ quản hiện nay', 'Owner now', ({ ownerNow }) => ownerNow),
        ...declaredColumns(column, platformFields, snapshot.asOf),
        column.list(
          'developers',
          'Đơn vị phát triển',
          'Developers',
          ({ developers }) => developers,
        ),
        column.list(
          'products',
          'Sản phẩm mà nguồn nêu',
          'Products named by sources',
          ({ products }) => products.map(({ name }) => name),
        ),
        ...column.choice(
          'status',
          { vi: 'Tình trạng', en: 'Status' },
          platformStatuses,
          (r) => r.status,
        ),
        ...column.choice(
          'status_basis',
          { vi: 'Tình trạng dựa vào', en: 'What the status rests on' },
          bases,
          ({ statusBasis }) => statusBasis,
        ),
        ...column.choice(
          'national_listing',
          { vi: 'Có trong 35 nền tảng số quốc gia', en: 'One of the 35 national platforms' },
          nationalListings,
          ({ nationalListing }) => nationalListing,
        ),
        column.list('legal_basis', 'Văn bản', 'Legal documents', ({ legalBasis }) => legalBasis),
        ...column.choice('confidence', confidence, confidences, (row) => row.confidence),
        column.list('sources', 'Nguồn', 'Sources', sourceTexts),
      ],
    }),
    table({
      name: 'bai-toan',
      title: { vi: 'Bài toán chuyển đổi số', en: 'Problems' },
      page: 'problems',
      word: 'problems',
      rows: snapshot.problems,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        ...column.inBoth('title', 'Bài toán', 'Problem', ({ title }) => title),
        ...column.inBoth('statement', 'Nội dung', 'Statement', ({ statement }) => statement),
        ...column.choice('sector', sector, sectors, (row) => row.sector),
        column.plain(
          'raised_by',
          'Nơi nêu (tên khi đó)',
          'Raised by',
          ({ raisedBy }) => raisedBy.name,
        ),
        column.plain(
          'raised_by_slug',
          'Mã của nơi nêu',
          'Organisation that raised it',
          ({ raisedBy }) => raisedBy.organisation,
        ),
        ...column.choice(
          'state',
          { vi: 'Tình trạng', en: 'State' },
          problemStates,
          ({ state }) => state,
        ),
        ...column.choice(
          'state_basis',
          { vi: 'Tình trạng dựa vào', en: 'What the state rests on' },
          bases,
          ({ stateBasis }) => stateBasis,
        ),
        column.list('solved_by', 'Nền tảng giải quyết', 'Answered by', ({ solvedBy }) => solvedBy),
        column.list(
          'candidate_platforms',
          'Nền tảng có thể giải quyết',
          'Platforms that could answer it',
          ({ candidatePlatforms }) => candidatePlatforms,
        ),
        ...column.choice('confidence', confidence, confidences, (row) => row.confidence),
        column.list('sources', 'Nguồn', 'Sources', sourceTexts),
      ],
    }),
    table({
      name: 'don-vi',
      title: { vi: 'Đơn vị', en: 'Organisations' },
      page: 'organisations',
      word: 'organisations',
      rows: snapshot.organisations,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        ...column.inBoth('name', 'Tên', 'Name', ({ name }) => name),
        ...column.inBoth('full_name', 'Tên đầy đủ', 'Full name', ({ fullName }) => fullName),
        ...column.choice('kind', { vi: 'Loại', en: 'Kind' }, organisationKinds, ({ kind }) => kind),
        column.plain(
          'code',
          'Mã số của thời kỳ đó; không nối hai thời kỳ bằng cột này',
          'Code of its own time; never join two times on it',
          ({ code }) => code,
        ),
        column.plain('region', 'Vùng', 'Region', ({ region }) => region),
        column.plain(
          'valid_from',
          'Ngày đầu tiên tồn tại',
          'First day',
          ({ validFrom }) => validFrom,
        ),
        column.plain('valid_to', 'Ngày cuối cùng tồn tại', 'Last day', ({ validTo }) => validTo),
        column.plain('parent', 'Trực thuộc', 'Part of', ({ parent }) => parent),
        column.list('predecessors', 'Đơn vị trước đây', 'Continues', ({ predecessors }) =>
          predecessors.map(({ organisation }) => organisation),
        ),
        column.plain(
          'tax_code',
          'Mã số thuế (doanh nghiệp)',
          'Tax code (vendors)',
          (row) => row.taxCode,
        ),
        ...column.choice(
          'size_class',
          {
            vi: 'Quy mô do doanh nghiệp tự khai (Nghị định 80/2021/NĐ-CP); trống: chưa khai',
            en: 'Size as the firm declares it (decree 80/2021/NĐ-CP); empty: not declared',
          },
          sizeClasses,
          ({ sizeClass }) => sizeClass,
        ),
        column.plain(
          'size_declared_on',
          'Ngày khai quy mô',
          'Day of that declaration',
          ({ sizeDeclaredOn }) => sizeDeclaredOn,
        ),
        column.plain('website', 'Trang điện tử', 'Website', ({ website }) => website),
        column.list('sources', 'Nguồn', 'Sources', sourceTexts),
      ],
    }),
    table({
      name: 'van-ban',
      title: { vi: 'Văn bản pháp lý', en: 'Legal documents' },
      page: 'legalDocuments',
      word: 'legalDocuments',
      rows: snapshot.legalDocuments,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        column.plain('number', 'Số, ký hiệu', 'Number', ({ number }) => number),
        column.plain('date', 'Ngày ban hành', 'Date of issue', ({ date }) => date),
        column.plain('issuer', 'Cơ quan ban hành', 'Issuer', ({ issuer }) => issuer),
        ...column.inBoth('title', 'Trích yếu', 'Title', ({ title }) => title),
        column.plain('url', 'Địa chỉ văn bản', 'Address', ({ url }) => url),
        column.plain('in_force_from', 'Có hiệu lực từ', 'In force from', (row) => row.inForceFrom),
        column.plain('replaced_by', 'Được thay bởi', 'Replaced by', (row) => row.replacedBy),
        column.plain(
          'replacement_is_likely',
          'Việc thay thế là suy đoán',
          'That it is replaced is likely only',
          (row) => (row.replacedBy ? row.isReplacementLikely === true : null),
        ),
        column.list('amended_by', 'Được sửa bởi', 'Amended by', ({ amendedBy }) => amendedBy),
        ...column.choice(
          'basis',
          { vi: 'Căn cứ của dòng', en: 'What the row rests on' },
          legalBases,
          ({ basis }) => basis,
        ),
        ...column.inBoth(
          'basis_note',
          'Ghi chú về căn cứ',
          'Remark on it',
          ({ basisNote }) => basisNote,
        ),
      ],
    }),
    table({
      name: 'chi-tieu',
      title: { vi: 'Số liệu do nguồn công bố', en: 'Figures stated by sources' },
      page: 'programmes',
      word: 'indicators',
      rows: snapshot.indicators,
      columns: (column) => [
        column.plain('slug', 'Mã', 'Key', ({ slug }) => slug),
        ...column.inBoth('name', 'Chỉ tiêu', 'Figure', ({ name }) => name),
        ...column.choice('kind', { vi: 'Loại', en: 'Kind' }, indicatorKinds, ({ kind }) => kind),
        column.plain('value', 'Giá trị', 'Value', ({ value }) => value),
        column.plain('out_of', 'Trên tổng số', 'Out of', ({ outOf }) => outOf),
        ...column.choice(
          'unit',
          { vi: 'Đơn vị tính', en: 'Unit' },
          indicatorUnits,
          ({ unit }) => unit,
        ),
        column.plain('as_of', 'Ngày của số liệu', 'As of', ({ asOf }) => asOf),
        ...column.inBoth('note', 'Ghi chú', 'Note', ({ note }) => note),
        column.list('sources', 'Nguồn', 'Sources', sourceTexts),
      ],
    }),
    table({
      name: 'cach-noi',
      title: { vi: 'Cách nói khi tìm kiếm', en: 'Ways of saying in search' },
      page: 'search',
      word: 'synonyms',
      rows: snapshot.synonyms,
      columns: (column) => [
        column.plain('slug', 'Mã', 'Key', ({ slug }) => slug),
        column.list('says', 'Người dùng gõ', 'People type', ({ says }) => says),
        column.list('means', 'Từ của danh mục', 'Words of the catalogue', ({ means }) => means),
      ],
    }),
  ]
}
