import type { Label } from '../language/language.ts'
import { enumeration } from '../values/enumeration.ts'

// The self-assessment of the public site and of the workspace against WCAG 2.2, levels A and AA
// (https://www.w3.org/TR/WCAG22/). The admin, which is Payload's own, is not in it.

/** What is known of a criterion. What nobody has looked at is not said to hold. */
export const criterionStandings = enumeration({
  tested: { vi: 'Đạt, có kiểm thử', en: 'Met, by a test' },
  reviewed: { vi: 'Đạt, theo cách trang được làm', en: 'Met, by how pages are built' },
  notApplicable: { vi: 'Không có nội dung loại này', en: 'No such content' },
  notAssessed: { vi: 'Chưa đánh giá', en: 'Not assessed' },
})
type Standing = (typeof criterionStandings)['values'][number]

/** How a criterion is looked at; of a test, the file in which it stands. */
export const criterionChecks = {
  axe: {
    test: 'tests/site/everyPage.test.ts',
    text: {
      vi: 'axe-core trên một trang của mỗi loại và trên các màn hình, rộng và hẹp, nền sáng và tối',
      en: 'axe-core on a page of every kind and on the screens, wide and narrow, in both themes',
    },
  },
  keyboard: {
    test: 'tests/journeys/agency/keyboardAlone.spec.ts',
    text: {
      vi: 'Cả việc tìm, so sánh, chọn, đăng ký và duyệt chỉ bằng bàn phím, kiểm tra tiêu điểm sau mỗi bước',
      en: 'Finding, comparing, choosing, registering and approving by keyboard alone, with the focus after each step',
    },
  },
  narrow: {
    test: 'tests/site/everyPage.test.ts',
    text: {
      vi: 'Mỗi loại trang ở 320 px không cuộn ngang',
      en: 'No page of any kind scrolls sideways at 320 px',
    },
  },
  largeText: {
    test: 'tests/site/everyPage.test.ts',
    text: {
      vi: 'Mỗi loại trang với chữ 200 % không cuộn ngang',
      en: 'No page of any kind scrolls sideways with text at 200 %',
    },
  },
  spacing: {
    test: 'tests/site/everyPage.test.ts',
    text: {
      vi: 'Mỗi loại trang với giãn dòng, giãn chữ, giãn từ và giãn đoạn theo tiêu chí: không cuộn ngang, không cắt chữ',
      en: 'Every kind of page with the spacing of the criterion: nothing scrolls sideways, no text is cut off',
    },
  },
  pages: {
    test: 'tests/site/wholeness.test.ts',
    text: { vi: 'Kiểm thử trên mọi trang đã dựng', en: 'A test over every page that is built' },
  },
  forms: {
    test: 'tests/journeys/vendor/accessible.spec.ts',
    text: {
      vi: 'Biểu mẫu được gửi với lỗi: lỗi đứng cạnh ô, có chữ, tiêu điểm về danh sách lỗi',
      en: 'Forms are sent with faults: each stands at its field, in words, and the focus goes to their list',
    },
  },
} as const satisfies Record<string, { test: string; text: Label }>
type Check = keyof typeof criterionChecks

interface Criterion {
  /** As in WCAG: `1.4.10`. */
  number: string
  level: 'A' | 'AA'
  name: Label
  standing: Standing
  /** Of a criterion that is met by a test: which. */
  check?: Check
}

const isCheck = (how: string): how is Check => how in criterionChecks

const criterion = (
  number: string,
  level: Criterion['level'],
  [vi, en]: [string, string],
  how: Check | Exclude<Standing, 'tested'>,
): Criterion => ({
  number,
  level,
  name: { vi, en },
  ...(isCheck(how) ? { standing: 'tested', check: how } : { standing: how }),
})

/** The 55 criteria of levels A and AA, in the order of the standard. */
export const wcagCriteria: Criterion[] = [
  criterion('1.1.1', 'A', ['Nội dung không phải chữ', 'Non-text Content'], 'axe'),
  criterion(
    '1.2.1',
    'A',
    ['Chỉ có tiếng hoặc chỉ có hình (thu sẵn)', 'Audio-only and Video-only (Prerecorded)'],
    'notApplicable',
  ),
  criterion('1.2.2', 'A', ['Phụ đề (thu sẵn)', 'Captions (Prerecorded)'], 'notApplicable'),
  criterion(
    '1.2.3',
    'A',
    [
      'Mô tả bằng tiếng hoặc nội dung thay thế',
      'Audio Description or Media Alternative (Prerecorded)',
    ],
    'notApplicable',
  ),
  criterion('1.2.4', 'AA', ['Phụ đề (trực tiếp)', 'Captions (Live)'], 'notApplicable'),
  criterion(
    '1.2.5',
    'AA',
    ['Mô tả bằng tiếng (thu sẵn)', 'Audio Description (Prerecorded)'],
    'notApplicable',
  ),
  criterion('1.3.1', 'A', ['Thông tin và quan hệ', 'Info and Relationships'], 'axe'),
  criterion('1.3.2', 'A', ['Thứ tự có nghĩa', 'Meaningful Sequence'], 'reviewed'),
  criterion('1.3.3', 'A', ['Không chỉ dựa vào giác quan', 'Sensory Characteristics'], 'reviewed'),
  criterion('1.3.4', 'AA', ['Hướng màn hình', 'Orientation'], 'reviewed'),
  criterion('1.3.5', 'AA', ['Mục đích của ô nhập', 'Identify Input Purpose'], 'axe'),
  criterion('1.4.1', 'A', ['Dùng màu', 'Use of Color'], 'axe'),
  criterion('1.4.2', 'A', ['Điều khiển âm thanh', 'Audio Control'], 'notApplicable'),
  criterion('1.4.3', 'AA', ['Tương phản (tối thiểu)', 'Contrast (Minimum)'], 'axe'),
  criterion('1.4.4', 'AA', ['Phóng chữ', 'Resize Text'], 'largeText'),
  criterion('1.4.5', 'AA', ['Chữ trong ảnh', 'Images of Text'], 'reviewed'),
  criterion('1.4.10', 'AA', ['Dàn lại dòng', 'Reflow'], 'narrow'),
  criterion(
    '1.4.11',
    'AA',
    ['Tương phản của phần không phải chữ', 'Non-text Contrast'],
    'notAssessed',
  ),
  criterion('1.4.12', 'AA', ['Giãn chữ', 'Text Spacing'], 'spacing'),
  criterion(
    '1.4.13',
    'AA',
    ['Nội dung hiện khi trỏ hoặc khi có tiêu điểm', 'Content on Hover or Focus'],
    'notAssessed',
  ),
  criterion('2.1.1', 'A', ['Bàn phím', 'Keyboard'], 'keyboard'),
  criterion('2.1.2', 'A', ['Không kẹt bàn phím', 'No Keyboard Trap'], 'keyboard'),
  criterion('2.1.4', 'A', ['Phím tắt một ký tự', 'Character Key Shortcuts'], 'reviewed'),
  criterion('2.2.1', 'A', ['Chỉnh được thời gian', 'Timing Adjustable'], 'notAssessed'),
  criterion('2.2.2', 'A', ['Tạm dừng, dừng, ẩn', 'Pause, Stop, Hide'], 'notApplicable'),
  criterion(
    '2.3.1',
    'A',
    ['Không nháy quá ba lần', 'Three Flashes or Below Threshold'],
    'reviewed',
  ),
  criterion('2.4.1', 'A', ['Bỏ qua phần lặp lại', 'Bypass Blocks'], 'axe'),
  criterion('2.4.2', 'A', ['Trang có tên', 'Page Titled'], 'pages'),
  criterion('2.4.3', 'A', ['Thứ tự tiêu điểm', 'Focus Order'], 'keyboard'),
  criterion('2.4.4', 'A', ['Mục đích của liên kết', 'Link Purpose (In Context)'], 'axe'),
  criterion('2.4.5', 'AA', ['Nhiều cách tìm tới', 'Multiple Ways'], 'reviewed'),
  criterion('2.4.6', 'AA', ['Tiêu đề và nhãn', 'Headings and Labels'], 'pages'),
  criterion('2.4.7', 'AA', ['Thấy được tiêu điểm', 'Focus Visible'], 'keyboard'),
  criterion(
    '2.4.11',
    'AA',
    ['Tiêu điểm không bị che', 'Focus Not Obscured (Minimum)'],
    'notAssessed',
  ),
  criterion('2.5.1', 'A', ['Cử chỉ trỏ', 'Pointer Gestures'], 'reviewed'),
  criterion('2.5.2', 'A', ['Hủy được thao tác trỏ', 'Pointer Cancellation'], 'reviewed'),
  criterion('2.5.3', 'A', ['Nhãn nằm trong tên', 'Label in Name'], 'axe'),
  criterion('2.5.4', 'A', ['Điều khiển bằng chuyển động', 'Motion Actuation'], 'notApplicable'),
  criterion('2.5.7', 'AA', ['Thao tác kéo', 'Dragging Movements'], 'notApplicable'),
  criterion('2.5.8', 'AA', ['Cỡ vùng bấm', 'Target Size (Minimum)'], 'axe'),
  criterion('3.1.1', 'A', ['Ngôn ngữ của trang', 'Language of Page'], 'pages'),
  criterion('3.1.2', 'AA', ['Ngôn ngữ của từng phần', 'Language of Parts'], 'reviewed'),
  criterion('3.2.1', 'A', ['Khi nhận tiêu điểm', 'On Focus'], 'keyboard'),
  criterion('3.2.2', 'A', ['Khi nhập', 'On Input'], 'keyboard'),
  criterion('3.2.3', 'AA', ['Điều hướng nhất quán', 'Consistent Navigation'], 'reviewed'),
  criterion('3.2.4', 'AA', ['Gọi tên nhất quán', 'Consistent Identification'], 'reviewed'),
  criterion('3.2.6', 'A', ['Trợ giúp ở chỗ nhất quán', 'Consistent Help'], 'reviewed'),
  criterion('3.3.1', 'A', ['Chỉ ra lỗi', 'Error Identification'], 'forms'),
  criterion('3.3.2', 'A', ['Nhãn hoặc hướng dẫn', 'Labels or Instructions'], 'axe'),
  criterion('3.3.3', 'AA', ['Gợi ý sửa lỗi', 'Error Suggestion'], 'forms'),
  criterion(
    '3.3.4',
    'AA',
    ['Ngừa lỗi (pháp lý, tài chính, dữ liệu)', 'Error Prevention (Legal, Financial, Data)'],
    'reviewed',
  ),
  criterion('3.3.7', 'A', ['Không bắt nhập lại', 'Redundant Entry'], 'reviewed'),
  criterion(
    '3.3.8',
    'AA',
    ['Xác thực không đòi trí nhớ', 'Accessible Authentication (Minimum)'],
    'reviewed',
  ),
  criterion('4.1.2', 'A', ['Tên, vai trò, giá trị', 'Name, Role, Value'], 'axe'),
  criterion('4.1.3', 'AA', ['Thông báo trạng thái', 'Status Messages'], 'reviewed'),
]
