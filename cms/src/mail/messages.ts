import type { EventOf } from '../domain/transitions/machine.ts'
import type { adoptionMachine } from '../domain/adoption/machine.ts'
import type { adoptionPaperMachine } from '../domain/adoptionPaper/machine.ts'
import type { announcementMachine } from '../domain/announcement/machine.ts'
import type { AlarmDay } from '../domain/contract/contract.ts'
import type { contractMachine } from '../domain/contract/machine.ts'
import type { evaluationMachine } from '../domain/evaluation/machine.ts'
import type { experienceMachine } from '../domain/experience/machine.ts'
import type { implementationMachine } from '../domain/implementation/machine.ts'
import type { offeringReviewMachine } from '../domain/offering/machine.ts'
import type { practiceMachine } from '../domain/practice/machine.ts'
import type { vulnerabilityNoticeMachine } from '../domain/vulnerabilityNotice/machine.ts'
import type { unlistedNameMachine } from '../domain/unlistedName/machine.ts'
import type { usageReportMachine } from '../domain/usageReport/machine.ts'
import type { problemProposalMachine } from '../domain/problemProposal/machine.ts'
import type { quotationRequestMachine } from '../domain/quotationRequest/machine.ts'
import type { requirementMachine } from '../domain/requirement/machine.ts'
import type { selectionMachine } from '../domain/selection/machine.ts'
import type { solutionProposalMachine } from '../domain/solutionProposal/machine.ts'

/** The record that a message is about. */
export interface About {
  collection: string
  id: string
  event: string
  title: string
}

interface Message {
  subject: string
  body: string
}

/** What people are told of: events of machines, and what happens without one. */
interface ToldEvents {
  adoptions: EventOf<typeof adoptionMachine> | 'propose'
  adoptionPapers: EventOf<typeof adoptionPaperMachine>
  vendorApplications: 'apply'
  errorReports: 'report'
  joinRequests: 'apply'
  evaluations: EventOf<typeof evaluationMachine>
  announcements: EventOf<typeof announcementMachine>
  practices: EventOf<typeof practiceMachine>
  problemProposals: EventOf<typeof problemProposalMachine>
  solutionProposals: EventOf<typeof solutionProposalMachine>
  experiences: EventOf<typeof experienceMachine>
  implementations: EventOf<typeof implementationMachine> | 'propose'
  unlistedNames: EventOf<typeof unlistedNameMachine>
  usageReports: EventOf<typeof usageReportMachine>
  vulnerabilityNotices: EventOf<typeof vulnerabilityNoticeMachine>
  requirements: EventOf<typeof requirementMachine> | 'due30' | 'due7' | 'due0'
  selections: EventOf<typeof selectionMachine>
  quotationRequests:
    | EventOf<typeof quotationRequestMachine>
    | 'ask'
    | 'askInvitation'
    | 'answer'
    | 'invite'
    | 'declineInvitation'
    | 'close'
    | 'giveShare'
  quotations: 'chosen' | 'notChosen'
  contracts: EventOf<typeof contractMachine> | `ends${AlarmDay}`
  publications: 'fail' | 'leaveOut'
  offerings: EventOf<typeof offeringReviewMachine> | 'unconfirmed'
}

const subjects: Record<string, Partial<Record<string, string>>> = {
  adoptions: {
    submit: 'Chờ duyệt: đăng ký triển khai',
    approve: 'Đã duyệt: đăng ký triển khai',
    sendBack: 'Bị trả lại: đăng ký triển khai',
    withdraw: 'Đã rút: đăng ký triển khai',
    propose: 'Doanh nghiệp đề xuất: đăng ký triển khai',
    confirm: 'Đơn vị đã xác nhận: đề xuất triển khai',
    reject: 'Đơn vị từ chối: đề xuất triển khai',
    contract: 'Đã ghi nhận hợp đồng',
    deploy: 'Đã ghi nhận triển khai',
    startUse: 'Đã ghi nhận sử dụng',
    end: 'Đã kết thúc sử dụng',
    disown: 'Đơn vị không nhận: đăng ký thay',
    correct: 'Chờ duyệt đính chính: đăng ký triển khai',
    approveCorrection: 'Đã đính chính: đăng ký triển khai',
    rejectCorrection: 'Không đồng ý đính chính: đăng ký triển khai',
    enterCatalogue: 'Sản phẩm đã vào danh mục: đăng ký triển khai',
    leaveCatalogue: 'Bộ đã bỏ gộp sản phẩm: đăng ký triển khai',
  },
  adoptionPapers: {
    submit: 'Chờ kiểm tra: giấy tờ của lượt triển khai',
    check: 'Đã kiểm tra: giấy tờ của lượt triển khai',
    sendBack: 'Bị trả lại: giấy tờ của lượt triển khai',
    withdraw: 'Đã rút: giấy tờ của lượt triển khai',
  },
  errorReports: { report: 'Bạn đọc báo sai sót' },
  vendorApplications: { apply: 'Đơn mới: doanh nghiệp xin tham gia' },
  joinRequests: { apply: 'Đề nghị mới: cán bộ xin tham gia' },
  evaluations: {
    enter: 'Chờ kiểm tra: kết quả đánh giá',
    check: 'Đã kiểm tra, chờ quyết định: kết quả đánh giá',
    sendBack: 'Bị trả lại: kết quả đánh giá',
    announce: 'Đã công bố: kết quả đánh giá',
    revoke: 'Bị thu hồi: kết quả đánh giá',
  },
  announcements: { prepare: 'Chờ công bố: quyết định', sendBack: 'Bị trả lại: quyết định' },
  practices: {
    submit: 'Chờ duyệt: kinh nghiệm hay',
    publish: 'Đã đăng: kinh nghiệm hay',
    sendBack: 'Bị trả lại: kinh nghiệm hay',
    withdraw: 'Đã gỡ: kinh nghiệm hay',
  },
  problemProposals: {
    submit: 'Chờ duyệt: đề xuất bài toán',
    approve: 'Đã gửi Bộ: đề xuất bài toán',
    join: 'Đã ghi tên vào bài toán',
    sendBack: 'Bị trả lại: đề xuất bài toán',
    publish: 'Bộ đã đăng bài toán',
    merge: 'Bộ đã gộp vào bài toán đã có',
    leave: 'Đã rút tên khỏi bài toán',
  },
  solutionProposals: {
    offer: 'Doanh nghiệp đề xuất lời giải cho bài toán',
    accept: 'Lời giải được nhận thử nghiệm',
    succeed: 'Thử nghiệm đạt: lời giải',
    fail: 'Thử nghiệm không đạt: lời giải',
  },
  experiences: {
    submit: 'Chờ duyệt: nhận xét về sản phẩm',
    publish: 'Đã đăng: nhận xét về sản phẩm',
    sendBack: 'Bị trả lại: nhận xét về sản phẩm',
    answer: 'Doanh nghiệp trả lời nhận xét',
    withdraw: 'Đã rút: nhận xét về sản phẩm',
  },
  implementations: {
    propose: 'Chờ đơn vị xác nhận: doanh nghiệp đã tham gia triển khai',
    submit: 'Chờ duyệt: doanh nghiệp đã tham gia triển khai',
    approve: 'Đơn vị đã xác nhận: doanh nghiệp đã tham gia triển khai',
    sendBack: 'Bị trả lại: doanh nghiệp đã tham gia triển khai',
    reject: 'Đơn vị không xác nhận: doanh nghiệp đã tham gia triển khai',
    withdraw: 'Đã gỡ xác nhận: doanh nghiệp đã tham gia triển khai',
    disown: 'Doanh nghiệp không nhận đã tham gia triển khai',
  },
  unlistedNames: {
    claim: 'Doanh nghiệp nhận tên chưa có trong danh mục',
    merge: 'Bộ đã gộp vào danh mục: tên sản phẩm',
    returnClaim: 'Bộ không đồng ý: tên sản phẩm chưa có trong danh mục',
    undoMerge: 'Bộ đã bỏ gộp vào danh mục: tên sản phẩm',
  },
  usageReports: {
    dispute: 'Đơn vị không đồng ý với số liệu sử dụng',
    agree: 'Đơn vị đồng ý với số liệu sử dụng',
  },
  // What agencies are told is in words/vulnerabilityNotice/tellUsers.ts.
  vulnerabilityNotices: {
    submit: 'Chờ phát hành: thông báo lỗ hổng',
    sendBack: 'Bị trả lại: thông báo lỗ hổng',
  },
  requirements: {
    issue: 'Nhiệm vụ mới được giao',
    cancel: 'Đã hủy nhiệm vụ',
    due30: 'Còn 30 ngày: nhiệm vụ được giao',
    due7: 'Còn 7 ngày: nhiệm vụ được giao',
    due0: 'Đến hạn: nhiệm vụ được giao',
  },
  selections: { lock: 'Đã khóa hồ sơ lựa chọn' },
  quotationRequests: {
    submit: 'Chờ duyệt: yêu cầu báo giá',
    publish: 'Yêu cầu báo giá đã công bố',
    sendBack: 'Bị trả lại: yêu cầu báo giá',
    amend: 'Chờ duyệt sửa đổi: yêu cầu báo giá',
    approveAmendment: 'Đã sửa đổi: yêu cầu báo giá',
    rejectAmendment: 'Không duyệt sửa đổi: yêu cầu báo giá',
    open: 'Đã mở báo giá',
    openByFiles: 'Đã mở báo giá bằng tệp của doanh nghiệp',
    proposeAward: 'Chờ quyết định: kết quả lựa chọn',
    award: 'Đã có kết quả lựa chọn',
    declareNone: 'Đã quyết định: không có báo giá phù hợp',
    returnAward: 'Bị trả lại: kết quả lựa chọn',
    proposeCancel: 'Đề nghị hủy: yêu cầu báo giá',
    cancel: 'Đã hủy: yêu cầu báo giá',
    ask: 'Có câu hỏi về yêu cầu báo giá',
    askInvitation: 'Có doanh nghiệp đề nghị được mời báo giá',
    answer: 'Đã trả lời câu hỏi: yêu cầu báo giá',
    invite: 'Được mời báo giá',
    declineInvitation: 'Chưa được mời báo giá',
    close: 'Đã hết hạn nộp, chờ mở báo giá',
    giveShare: 'Đã hết hạn nộp, mời trả lại phần khóa',
  },
  quotations: {
    chosen: 'Báo giá được chọn',
    notChosen: 'Báo giá không được chọn',
  },
  contracts: {
    submit: 'Chờ duyệt: hợp đồng',
    approve: 'Đã duyệt: hợp đồng',
    sendBack: 'Bị trả lại: hợp đồng',
    withdraw: 'Đã rút: hợp đồng',
    extend: 'Đã gia hạn: hợp đồng',
    terminate: 'Đã chấm dứt: hợp đồng',
    liquidate: 'Đã thanh lý: hợp đồng',
    enterCatalogue: 'Sản phẩm đã vào danh mục: hợp đồng',
    leaveCatalogue: 'Bộ đã bỏ gộp sản phẩm: hợp đồng',
    ends180: 'Còn 180 ngày: hợp đồng sắp hết hạn',
    ends90: 'Còn 90 ngày: hợp đồng sắp hết hạn',
    ends30: 'Còn 30 ngày: hợp đồng sắp hết hạn',
  },
  publications: {
    fail: 'Trang công khai chưa được cập nhật',
    leaveOut: 'Có hồ sơ không xuất bản được',
  },
  offerings: {
    submit: 'Chờ duyệt: sản phẩm',
    approve: 'Đã duyệt: sản phẩm',
    sendBack: 'Bị trả lại: sản phẩm',
    suspend: 'Tạm ngừng công khai: sản phẩm',
    reinstate: 'Công khai lại: sản phẩm',
    withdraw: 'Doanh nghiệp đã rút: sản phẩm',
    unconfirmed: 'Cần xác nhận lại thông tin: sản phẩm',
  },
} satisfies { [Collection in keyof ToldEvents]: Partial<Record<ToldEvents[Collection], string>> }

/** Events of the ministry that any public record may meet. */
const ofAnyRecord: Record<string, string> = {
  takeDown: 'Bộ đã gỡ khỏi trang công khai',
  putBack: 'Bộ đã đưa lại lên trang công khai',
}

/**
 * The message that tells of an event: what happened, by whom, why, and what to know of it.
 *
 * @param details lines about the thing itself: level, day, number.
 */
export function messageFor(
  about: About,
  byName: string,
  reason: string | undefined,
  details: string[] = [],
): Message {
  const subject =
    subjects[about.collection]?.[about.event] ?? ofAnyRecord[about.event] ?? about.event
  const lines = [`${subject}: ${about.title}.`, ...details, `Người thực hiện: ${byName}.`]
  if (reason) lines.push(`Lý do: ${reason}`)
  return { subject: `${subject} · ${about.title}`, body: lines.join('\n') }
}
