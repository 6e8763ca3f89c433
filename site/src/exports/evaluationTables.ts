import {
  announcementStandingOn,
  announcementStandings,
} from 'cms/domain/announcement/announcement.ts'
import { calledThen } from 'cms/domain/evaluation/evaluationText.ts'
import { criterionValues } from 'cms/domain/evaluation/criterion.ts'
import {
  criterionKinds,
  evaluatedKinds,
  evaluationStandings,
} from 'cms/domain/evaluation/evaluation.ts'
import { standingByDecisions } from 'cms/domain/evaluation/evaluationStanding.ts'
import { totalOf } from 'cms/domain/evaluation/evaluationTotal.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { confidences } from 'cms/domain/values/source.ts'
import { table } from './table.ts'
import type { Table } from './table.ts'

/** Decisions, what they publish and revoke, and the criteria behind it. */
export function evaluationTables(snapshot: Snapshot): Table[] {
  const { announcements, evaluations, evaluationTemplates, asOf } = snapshot
  const bySlug = new Map(announcements.map((one) => [one.slug, one]))
  const templates = new Map(evaluationTemplates.map((one) => [one.slug, one]))
  const results = evaluations.map((evaluation) => {
    const template = templates.get(evaluation.template)
    return {
      evaluation,
      template,
      total: template && totalOf(template, evaluation.results),
      ...standingByDecisions(evaluation, bySlug, asOf),
    }
  })
  const criteria = evaluationTemplates.flatMap((template) =>
    template.criteria.map((criterion) => ({
      template,
      criterion,
      group: template.groups.find(({ key }) => key === criterion.group),
    })),
  )
  const found = results.flatMap(({ evaluation, template }) =>
    evaluation.results.map((result) => ({
      evaluation,
      result,
      criterion: template?.criteria.find(({ key }) => key === result.criterion),
    })),
  )
  return [
    table({
      name: 'cong-bo',
      title: { vi: 'Công bố', en: 'Announcements' },
      page: 'announcements',
      word: 'announcements',
      rows: announcements,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        column.plain('number', 'Số quyết định', 'Decision number', ({ number }) => number),
        ...column.inBoth('title', 'Trích yếu', 'Title', ({ title }) => title),
        ...column.inBoth('text', 'Nội dung', 'Text', ({ text }) => text),
        column.plain('signed_on', 'Ngày ký', 'Signed on', ({ signedOn }) => signedOn),
        column.plain('signer', 'Người ký', 'Signer', ({ signer }) => signer),
        column.plain('body', 'Cơ quan quyết định', 'Deciding body', ({ body }) => body),
        column.plain('effective_from', 'Hiệu lực từ', 'In force from', (row) => row.effectiveFrom),
        column.plain('effective_to', 'đến hết ngày', 'until the end of', (row) => row.effectiveTo),
        ...column.choice(
          'standing',
          { vi: 'Hiệu lực vào ngày của dữ liệu', en: 'Standing on the day of the data' },
          announcementStandings,
          (one) => announcementStandingOn(one, announcements, asOf),
        ),
        column.list(
          'evaluations',
          'Kết quả công bố',
          'Results published',
          (row) => row.evaluations,
        ),
        column.list(
          'platforms',
          'Nền tảng công bố',
          'Platforms published',
          ({ platforms }) => platforms,
        ),
        column.list(
          'revoked_evaluations',
          'Kết quả thu hồi',
          'Results revoked',
          ({ revokedEvaluations }) => revokedEvaluations,
        ),
        column.list(
          'revoked_platforms',
          'Nền tảng thu hồi',
          'Platforms taken back',
          ({ revokedPlatforms }) => revokedPlatforms,
        ),
        column.list('supersedes', 'Thay thế', 'Takes the place of', ({ supersedes }) => supersedes),
        column.list('legal_basis', 'Căn cứ pháp lý', 'Legal basis', ({ legalBasis }) => legalBasis),
        column.plain(
          'sha256',
          'SHA-256 của văn bản',
          'SHA-256 of the paper',
          (row) => row.attachmentHash,
        ),
      ],
    }),
    table({
      name: 'ket-qua-danh-gia',
      title: { vi: 'Kết quả đánh giá', en: 'Evaluation results' },
      page: 'evaluationTemplates',
      word: 'evaluations',
      rows: results,
      isIllustrative: ({ evaluation }) => evaluation.illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã', 'Key', ({ evaluation }) => evaluation.slug),
        column.plain(
          'template',
          'Mẫu đánh giá',
          'Template',
          ({ evaluation }) => evaluation.template,
        ),
        column.plain('version', 'Phiên bản', 'Version', ({ template }) => template?.version),
        column.plain('offering', 'Sản phẩm', 'Offering', ({ evaluation }) => evaluation.offering),
        column.plain(
          'organisation',
          'Đơn vị',
          'Organisation',
          (row) => row.evaluation.organisation,
        ),
        column.plain(
          'subject_name',
          'Tên khi đánh giá, nếu đã ghi lại',
          'What it was called then, where that was noted',
          ({ evaluation }) => calledThen(evaluation)?.vi,
        ),
        column.plain('total', 'Tổng điểm trên 100', 'Total of 100', ({ total }) => total?.total),
        column.plain(
          'level',
          'Mức (trống: chưa đạt)',
          'Level (empty: none)',
          ({ total }) => total?.level,
        ),
        column.list(
          'failed',
          'Tiêu chí bắt buộc chưa đạt',
          'Required criteria not met',
          ({ total }) => (total ? total.failed : []),
        ),
        column.plain(
          'evaluated_on',
          'Ngày đánh giá',
          'Assessed on',
          (row) => row.evaluation.evaluatedOn,
        ),
        column.plain(
          'valid_until',
          'Hiệu lực đến hết',
          'Valid until',
          (row) => row.evaluation.validUntil,
        ),
        ...column.choice(
          'standing',
          { vi: 'Hiệu lực vào ngày của dữ liệu', en: 'Standing on the day of the data' },
          evaluationStandings,
          ({ standing }) => standing,
        ),
        column.plain(
          'announced_by',
          'Số công bố',
          'Announced by',
          (row) => row.announcement?.number,
        ),
        column.plain(
          'revoked_by',
          'Số thu hồi',
          'Revoked by',
          ({ revocation }) => revocation?.number,
        ),
      ],
    }),
    table({
      name: 'ket-qua-tieu-chi',
      title: { vi: 'Kết quả từng tiêu chí', en: 'Results by criterion' },
      page: 'evaluationTemplates',
      word: 'evaluations',
      rows: found,
      isIllustrative: ({ evaluation }) => evaluation.illustrative,
      columns: (column) => [
        column.plain(
          'evaluation',
          'Kết quả đánh giá',
          'Evaluation',
          ({ evaluation }) => evaluation.slug,
        ),
        column.plain('criterion', 'Tiêu chí', 'Criterion', ({ result }) => result.criterion),
        ...column.inBoth(
          'criterion_name',
          'Tên tiêu chí',
          'Its name',
          ({ criterion }) => criterion?.name,
        ),
        ...column.choice(
          'value',
          { vi: 'Kết quả', en: 'Result' },
          criterionValues,
          ({ result }) => result.value,
        ),
        column.plain('score', 'Điểm', 'Points', ({ result }) => result.score),
        column.plain(
          'maximum',
          'Điểm cao nhất',
          'Most points',
          ({ criterion }) => criterion?.maximum,
        ),
        column.plain('evidence', 'Minh chứng', 'Evidence', ({ result }) => result.evidence),
        column.plain(
          'valid_until',
          'Minh chứng có hạn đến',
          'Evidence holds until',
          (row) => row.result.validUntil,
        ),
        column.plain(
          'reason',
          'Lý do không áp dụng',
          'Why it does not apply',
          (row) => row.result.reason,
        ),
      ],
    }),
    table({
      name: 'tieu-chi',
      title: { vi: 'Tiêu chí của các mẫu đánh giá', en: 'Criteria of the templates' },
      page: 'evaluationTemplates',
      word: 'evaluationTemplates',
      rows: criteria,
      columns: (column) => [
        column.plain('template', 'Mẫu đánh giá', 'Template', ({ template }) => template.slug),
        ...column.inBoth('template_name', 'Tên mẫu', 'Its name', ({ template }) => template.name),
        column.plain('version', 'Phiên bản', 'Version', ({ template }) => template.version),
        ...column.choice(
          'subject',
          { vi: 'Đánh giá', en: 'Evaluates' },
          evaluatedKinds,
          ({ template }) => template.subject,
        ),
        ...column.inBoth('group', 'Nhóm', 'Group', ({ group }) => group?.name),
        column.plain(
          'group_weight',
          'Trọng số nhóm',
          'Weight of the group',
          (row) => row.group?.weight,
        ),
        column.plain('criterion', 'Mã tiêu chí', 'Criterion', ({ criterion }) => criterion.key),
        ...column.inBoth(
          'criterion_name',
          'Tiêu chí',
          'Its name',
          ({ criterion }) => criterion.name,
        ),
        ...column.choice(
          'kind',
          { vi: 'Cách xét', en: 'Answered by' },
          criterionKinds,
          ({ criterion }) => criterion.kind,
        ),
        column.plain(
          'maximum',
          'Điểm cao nhất',
          'Most points',
          ({ criterion }) => criterion.maximum,
        ),
        column.plain(
          'weight',
          'Trọng số trong nhóm',
          'Weight in its group',
          (row) => row.criterion.weight,
        ),
        column.plain('required', 'Bắt buộc', 'Required', ({ criterion }) => criterion.isRequired),
        ...column.choice(
          'confidence',
          { vi: 'Độ chắc chắn', en: 'How sure' },
          confidences,
          ({ template }) => template.confidence,
        ),
      ],
    }),
  ]
}
