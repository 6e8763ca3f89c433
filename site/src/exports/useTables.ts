import { adoptionLevels, isStale, levelOn, milestoneOn } from 'cms/domain/adoption/adoption.ts'
import { hostingPlaces, operationLabels } from 'cms/domain/adoption/operation.ts'
import { provincesOn } from 'cms/domain/adoption/coverage.ts'
import { platformGroups } from 'cms/domain/platform/platform.ts'
import {
  requestStatus,
  requestStatuses,
  sealingModes,
} from 'cms/domain/quotationRequest/quotationRequest.ts'
import { requirementRows } from 'cms/domain/requirement/requirement.ts'
import { requirementStatuses } from 'cms/domain/requirement/requirementStatus.ts'
import { experienceMarks, markNames } from 'cms/domain/experience/experience.ts'
import { implementationRoles } from 'cms/domain/implementation/roles.ts'
import { usageSenders } from 'cms/domain/usageReport/usageReport.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { practiceBasis } from 'cms/domain/practice/practice.ts'
import { table } from './table.ts'
import type { Table } from './table.ts'

/** Who uses what, what is required of whom and whether it is met, and what localities learned. */
export function useTables(snapshot: Snapshot): Table[] {
  const { adoptions, usageReports, experiences, requirements, practices, quotationRequests, asOf } =
    snapshot
  const { implementations } = snapshot
  const adoptionById = new Map(adoptions.map((adoption) => [adoption.id, adoption]))
  const partnersOf = new Map(
    Object.entries(Object.groupBy(implementations, ({ adoption }) => adoption)).map(
      ([id, rows = []]) => [id, [...new Set(rows.map(({ partner }) => partner))]],
    ),
  )
  const provinceOf = provincesOn(snapshot.organisations, asOf)
  const statuses = requirements.flatMap((requirement) =>
    requirementRows(requirement, snapshot, asOf).map((row) => ({ requirement, ...row })),
  )
  const level = { vi: 'Mức phải đạt', en: 'Level that counts' }
  return [
    table({
      name: 'trien-khai',
      title: { vi: 'Lượt triển khai', en: 'Adoptions' },
      page: 'adoptions',
      word: 'adoptions',
      rows: adoptions,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('organisation', 'Đơn vị', 'Organisation', ({ organisation }) => organisation),
        column.plain(
          'province_today',
          'Tỉnh, thành phố hôm nay mà lượt này được tính cho',
          'Province of today that it counts for',
          ({ organisation }) => provinceOf(organisation)?.slug,
        ),
        column.plain(
          'registered_by',
          'Đơn vị đăng ký thay; trống: đơn vị tự đăng ký',
          'Who registered it on behalf of the organisation; empty: itself',
          ({ actingOrganisation }) => actingOrganisation,
        ),
        column.plain('platform', 'Nền tảng', 'Platform', ({ platform }) => platform),
        column.plain('offering', 'Sản phẩm', 'Offering', ({ offering }) => offering),
        column.plain(
          'product_name',
          'Tên sản phẩm chưa có, hoặc không còn trong danh mục',
          'Product that is not, or no longer, in the catalogue',
          ({ productName, formerProduct }) => formerProduct?.name ?? productName,
        ),
        column.plain(
          'vendor_name',
          'Tên doanh nghiệp của sản phẩm đó',
          'Vendor of that product',
          ({ vendorName, formerProduct }) => formerProduct?.vendorName ?? vendorName,
        ),
        column.list('problems', 'Bài toán', 'Problems', ({ problems }) => problems),
        ...column.inBoth('purpose', 'Dùng để làm gì', 'Purpose', ({ purpose }) => purpose),
        ...column.choice(
          'level',
          { vi: 'Mức cao nhất vào ngày của dữ liệu', en: 'Highest level on the day of the data' },
          adoptionLevels,
          (adoption) => levelOn(adoption, asOf),
        ),
        // Four levels are four claims: each has its own day, evidence and validity.
        ...adoptionLevels.values.flatMap((one) => {
          const { vi, en } = adoptionLevels.labels[one]
          const name = one === 'inUse' ? 'in_use' : one
          return [
            column.plain(
              `${name}_on`,
              `${vi}: ngày`,
              `${en}: day`,
              (adoption) => adoption.milestones.find((milestone) => milestone.level === one)?.date,
            ),
            column.plain(
              `${name}_evidence`,
              `${vi}: căn cứ`,
              `${en}: evidence`,
              (adoption) =>
                adoption.milestones.find((milestone) => milestone.level === one)?.evidence,
            ),
            column.plain(
              `${name}_stale`,
              `${vi}: đã quá hạn xác nhận`,
              `${en}: evidence ran out`,
              (adoption) => {
                const milestone = milestoneOn(adoption, one, asOf)
                return milestone ? isStale(milestone, asOf) : null
              },
            ),
          ]
        }),
        column.plain('ended_on', 'Kết thúc ngày', 'Ended on', ({ endedOn }) => endedOn),
        ...column.choice(
          'runs_at',
          operationLabels.runsAt,
          hostingPlaces,
          ({ runsAt }) => runsAt ?? undefined,
        ),
        column.list(
          'connections',
          operationLabels.connections.vi,
          operationLabels.connections.en,
          ({ connections }) => connections,
        ),
        column.plain(
          'security_level',
          operationLabels.securityLevel.vi,
          operationLabels.securityLevel.en,
          ({ securityLevel }) => securityLevel,
        ),
        column.plain(
          'security_decision',
          operationLabels.securityDecision.vi,
          operationLabels.securityDecision.en,
          ({ securityDecision }) => securityDecision,
        ),
        column.plain(
          'security_decided_on',
          operationLabels.securityDecidedOn.vi,
          operationLabels.securityDecidedOn.en,
          ({ securityDecidedOn }) => securityDecidedOn,
        ),
        column.list(
          'implementation_partners',
          'Doanh nghiệp đã triển khai, đào tạo, tích hợp mà đơn vị xác nhận',
          'Firms that deployed, trained or integrated, as the organisation confirmed',
          ({ id }) => partnersOf.get(id) ?? [],
        ),
      ],
    }),
    table({
      name: 'don-vi-trien-khai',
      title: { vi: 'Đơn vị triển khai đã được xác nhận', en: 'Implementation partners' },
      page: 'adoptions',
      word: 'implementations',
      rows: implementations,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('adoption', 'Mã lượt triển khai', 'Adoption', ({ adoption }) => adoption),
        column.plain(
          'organisation',
          'Đơn vị sử dụng',
          'Organisation',
          (row) => adoptionById.get(row.adoption)?.organisation,
        ),
        column.plain(
          'offering',
          'Sản phẩm',
          'Offering',
          (row) => adoptionById.get(row.adoption)?.offering,
        ),
        column.plain('partner', 'Doanh nghiệp', 'Firm', ({ partner }) => partner),
        ...implementationRoles.values.map((role) =>
          column.plain(
            role,
            implementationRoles.labels[role].vi,
            implementationRoles.labels[role].en,
            ({ roles }) => roles.includes(role),
          ),
        ),
        column.plain(
          'confirmed_on',
          'Đơn vị xác nhận ngày',
          'Confirmed on',
          ({ confirmedOn }) => confirmedOn,
        ),
      ],
    }),
    table({
      name: 'nhan-xet',
      title: { vi: 'Nhận xét của đơn vị sử dụng', en: 'Experiences' },
      page: 'offerings',
      word: 'experiences',
      rows: experiences,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('offering', 'Sản phẩm', 'Offering', ({ offering }) => offering),
        ...markNames.map((name) =>
          column.plain(
            name,
            `${experienceMarks[name].vi} (1–5; trống khi chưa đủ ba đơn vị)`,
            `${experienceMarks[name].en} (1 to 5; empty below three organisations)`,
            (row) => row[name],
          ),
        ),
        column.plain(
          'organisation',
          'Đơn vị, nếu đồng ý nêu tên',
          'Organisation, if it agrees to be named',
          ({ organisation }) => organisation,
        ),
        column.plain('text', 'Nhận xét', 'Text', ({ text }) => text),
        column.plain('answer', 'Doanh nghiệp trả lời', 'Answer', ({ answer }) => answer),
        column.plain('published_on', 'Đăng ngày', 'Published on', (row) => row.publishedOn),
      ],
    }),
    table({
      name: 'so-lieu-su-dung',
      title: { vi: 'Số liệu sử dụng theo tháng', en: 'Use month by month' },
      page: 'adoptions',
      word: 'usageReports',
      rows: usageReports,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('adoption', 'Mã lượt triển khai', 'Adoption', ({ adoption }) => adoption),
        column.plain(
          'organisation',
          'Đơn vị',
          'Organisation',
          (row) => adoptions.find(({ id }) => id === row.adoption)?.organisation,
        ),
        column.plain('month', 'Tháng', 'Month', ({ month }) => month),
        column.plain('users', 'Số người dùng', 'Users', ({ users }) => users),
        column.plain('transactions', 'Số lượt', 'Transactions', (row) => row.transactions),
        ...column.choice(
          'sent_by',
          { vi: 'Bên báo', en: 'Told by' },
          usageSenders,
          ({ sentBy }) => sentBy,
        ),
        column.plain(
          'disputed',
          'Đơn vị không đồng ý',
          'Disputed by the organisation',
          ({ state }) => state === 'disputed',
        ),
      ],
    }),
    table({
      name: 'nhiem-vu',
      title: { vi: 'Nhiệm vụ được giao', en: 'Requirements' },
      page: 'requirements',
      word: 'requirements',
      rows: requirements,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        ...column.inBoth('title', 'Nhiệm vụ', 'Requirement', ({ title }) => title),
        column.plain('platform', 'Nền tảng phải dùng', 'Platform', ({ platform }) => platform),
        ...column.choice(
          'group',
          { vi: 'hoặc nền tảng bất kỳ của nhóm', en: 'or any platform of the group' },
          platformGroups,
          ({ group }) => group,
        ),
        ...column.choice('level', level, adoptionLevels, (row) => row.level),
        column.list('kinds', 'Giao cho mọi đơn vị loại', 'Asked of every', ({ kinds }) => kinds),
        column.list('regions', 'trong các vùng', 'in the regions', ({ regions }) => regions),
        column.list(
          'organisations',
          'và các đơn vị',
          'and of',
          ({ organisations }) => organisations,
        ),
        column.plain('issued_on', 'Ngày giao', 'Issued on', ({ issuedOn }) => issuedOn),
        column.plain('due_on', 'Ngày cuối cùng', 'Last day', ({ dueOn }) => dueOn),
        column.list('legal_basis', 'Căn cứ pháp lý', 'Legal basis', ({ legalBasis }) => legalBasis),
      ],
    }),
    table({
      name: 'nhiem-vu-don-vi',
      title: { vi: 'Kết quả nhiệm vụ theo đơn vị', en: 'Requirements by organisation' },
      page: 'requirements',
      word: 'requirements',
      rows: statuses,
      isIllustrative: ({ requirement, metBy }) =>
        requirement.illustrative || metBy.some(({ illustrative }) => illustrative),
      columns: (column) => [
        column.plain(
          'requirement',
          'Nhiệm vụ',
          'Requirement',
          ({ requirement }) => requirement.slug,
        ),
        column.plain(
          'organisation',
          'Đơn vị',
          'Organisation',
          ({ organisation }) => organisation.slug,
        ),
        ...column.choice(
          'status',
          { vi: 'Tình trạng vào ngày của dữ liệu', en: 'Status on the day of the data' },
          requirementStatuses,
          ({ status }) => status,
        ),
        ...column.choice('level', level, adoptionLevels, ({ requirement }) => requirement.level),
        column.plain(
          'due_on',
          'Ngày cuối cùng',
          'Last day',
          ({ requirement }) => requirement.dueOn,
        ),
        column.plain('met_on', 'Ngày đạt', 'Met on', ({ metOn }) => metOn),
        column.list('met_by', 'Đơn vị đã triển khai', 'Met by', ({ metBy }) =>
          metBy.map(({ organisation }) => organisation),
        ),
        column.plain('waived_on', 'Ngày được miễn', 'Waived on', ({ waiver }) => waiver?.date),
        column.plain('waived_because', 'Lý do được miễn', 'Why', ({ waiver }) => waiver?.reason),
      ],
    }),
    table({
      name: 'yeu-cau-bao-gia',
      title: { vi: 'Yêu cầu báo giá', en: 'Requests for quotations' },
      page: 'quotationRequests',
      word: 'quotationRequests',
      rows: quotationRequests,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        column.plain('title', 'Tên', 'Title', ({ title }) => title),
        column.plain('organisation', 'Đơn vị', 'Organisation', ({ organisation }) => organisation),
        column.list('platforms', 'Nền tảng', 'Platforms', ({ platforms }) => platforms),
        column.plain('place', 'Nơi thực hiện', 'Place', ({ place }) => place),
        column.plain(
          'published_at',
          'Công bố lúc',
          'Published at',
          ({ publishedAt }) => publishedAt,
        ),
        column.plain('deadline', 'Hạn nộp', 'Deadline', ({ deadline }) => deadline),
        ...column.choice(
          'status',
          { vi: 'Tình trạng vào lúc chụp dữ liệu', en: 'Status at the instant of the data' },
          requestStatuses,
          (request) => requestStatus(request, snapshot.takenAt),
        ),
        column.plain(
          'sole_invited',
          'Chỉ mời một doanh nghiệp',
          'One vendor alone invited',
          ({ soleInvited }) => soleInvited,
        ),
        ...column.choice(
          'sealing',
          { vi: 'Cách niêm phong', en: 'Sealing' },
          sealingModes,
          ({ sealing }) => sealing,
        ),
        column.plain('version', 'Phiên bản', 'Version', ({ version }) => version),
        column.list('suppliers', 'Doanh nghiệp đã nộp', 'Handed in by', ({ result }) =>
          (result?.suppliers ?? []).map(({ vendor }) => vendor),
        ),
        column.plain('chosen', 'Doanh nghiệp được chọn', 'Chosen', ({ result }) => result?.chosen),
        column.plain('decision', 'Quyết định', 'Decision', ({ result }) => result?.decision),
        column.plain('decided_on', 'Ngày quyết định', 'Decided', ({ result }) => result?.decidedOn),
        column.plain(
          'cancelled_because',
          'Lý do hủy',
          'Why it was cancelled',
          ({ cancelledReason }) => cancelledReason,
        ),
      ],
    }),
    table({
      name: 'kinh-nghiem',
      title: { vi: 'Kinh nghiệm hay', en: 'Practices' },
      page: 'practices',
      word: 'practices',
      rows: practices,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        ...column.inBoth('title', 'Tên', 'Title', ({ title }) => title),
        column.plain('organisation', 'Nơi thực hiện', 'Where', ({ organisation }) => organisation),
        ...column.inBoth('summary', 'Tóm tắt', 'Summary', ({ summary }) => summary),
        ...column.inBoth('story', 'Đã làm gì', 'What was done', ({ story }) => story),
        ...column.inBoth('result', 'Kết quả', 'Result', ({ result }) => result),
        ...column.inBoth('advice', 'Lời khuyên', 'Advice', ({ advice }) => advice),
        column.plain('cost', 'Chi phí (đồng)', 'Cost (đồng)', ({ cost }) => cost),
        column.plain('months', 'Thời gian (tháng)', 'Time (months)', ({ months }) => months),
        column.list('platforms', 'Nền tảng', 'Platforms', ({ platforms }) => platforms),
        column.list('problems', 'Bài toán', 'Problems', ({ problems }) => problems),
        column.plain('as_of', 'Tính đến ngày', 'As of', (practice) => practice.asOf),
        column.plain('published_on', 'Ngày đăng', 'Published on', ({ publishedOn }) => publishedOn),
        column.plain(
          'basis',
          'Dựa vào đâu',
          'What it rests on',
          (practice) => practiceBasis(practice).vi,
        ),
        column.list('sources', 'Nguồn', 'Sources', ({ sources }) =>
          sources.map(({ title }) => title),
        ),
      ],
    }),
  ]
}
