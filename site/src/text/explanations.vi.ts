import type { PageName } from 'cms/domain/publication/routes.ts'

export type ExplanationName = 'about' | 'privacy' | 'ranking' | 'accessibility'

/** A page that explains in words. */
interface Explanation {
  title: string
  lead: string
  sections: {
    id: string
    title: string
    paragraphs: string[]
    items?: string[]
    links?: { page: PageName; text: string }[]
  }[]
}

export type Explanations = Record<ExplanationName, Explanation>

export const explanationsVi: Explanations = {
  about: {
    title: 'Giới thiệu',
    lead: 'Danh mục giúp cơ quan nhà nước đi từ bài toán của mình đến nền tảng số phù hợp, và giúp mọi người biết nơi nào đang dùng nền tảng nào.',
    sections: [
      {
        id: 'what',
        title: 'Danh mục có gì',
        paragraphs: [
          'Nền tảng số theo ba nhóm chính phủ số, kinh tế số, xã hội số; bài toán chuyển đổi số do bộ, ngành, địa phương nêu; sản phẩm mà doanh nghiệp đăng; đơn vị, văn bản pháp lý và các lượt triển khai. Mỗi dòng có trang riêng, dẫn qua lại với nhau và kèm nguồn.',
          'Danh mục không thay Hệ thống mạng đấu thầu quốc gia, không thu tiền và không lưu dữ liệu của công dân.',
        ],
      },
      {
        id: 'facts',
        title: 'Số liệu lấy từ đâu',
        paragraphs: [
          'Nội dung được lập từ tài liệu công khai: văn bản, trang của bộ, ngành, địa phương và báo chí. Mỗi dòng nói rõ bằng chữ mức độ chắc chắn: có trong danh mục chính thức, có nguồn đưa tin, hay do chúng tôi dựng lại.',
          'Những điều sau là do chúng tôi dựng lại vì chưa tìm thấy bản công bố đầy đủ:',
        ],
        items: [
          'Việc xếp từng nền tảng vào ba nhóm (18, 16, 16), trừ các nền tảng có nguồn nêu tên.',
          'Danh sách 55 bài toán: mỗi dòng gắn với một cơ quan có thật, nhưng chưa dòng nào chứng minh được là thuộc danh sách năm 2022.',
          'Tình trạng của từng bài toán, trừ những dòng ghi “theo nguồn dẫn”.',
          'Bốn nền tảng ghi “thử nghiệm” là bốn nền tảng mà nguồn nói đang thử hoặc sắp ra mắt.',
        ],
      },
      {
        id: 'national',
        title: 'Danh mục 35 nền tảng số quốc gia',
        paragraphs: [
          'Quyết định số 186/QĐ-BTTTT ngày 11/02/2022 nêu 35 nền tảng số quốc gia. Chúng tôi chưa tìm thấy phụ lục đầy đủ; đây là những nền tảng có nguồn xác nhận nằm trong danh mục đó:',
        ],
      },
      {
        id: 'provinces',
        title: '63 và 34 tỉnh, thành phố',
        paragraphs: [
          'Cả nước có 63 tỉnh, thành phố đến hết ngày 30/06/2025 và 34 từ ngày 01/07/2025. Việc một tỉnh cũ đã làm vẫn giữ tên và ngày của tỉnh đó, đồng thời được tính cho đơn vị kế thừa hôm nay.',
          'Con số 43/63 là số nguồn công bố năm 2022. Con số trên 34 được tính từ các lượt triển khai trong danh mục này. Hai con số không so với nhau.',
        ],
        links: [{ page: 'adoptions', text: 'Xem triển khai theo tỉnh, thành phố' }],
      },
      {
        id: 'illustration',
        title: 'Dữ liệu minh họa',
        paragraphs: [
          'Giá, sản phẩm đăng bán, lượt triển khai có chữ “minh họa” được lập ra để trình bày cách dùng. Chúng được lưu riêng và có thể gỡ toàn bộ.',
        ],
        links: [{ page: 'signs', text: 'Xem các ký hiệu' }],
      },
      {
        id: 'reuse',
        title: 'Dùng lại nội dung',
        paragraphs: [
          'Bạn được sao chép, trích dẫn, dùng lại nội dung của danh mục khi ghi rõ nguồn và ngày của dữ liệu. Tài liệu ở trang khác theo quy định của trang đó.',
        ],
      },
      {
        id: 'feedback',
        title: 'Góp ý, báo sai sót',
        paragraphs: [
          'Thấy một dòng sai hoặc biết thêm nguồn: cuối mỗi trang có đường dẫn “Báo sai sót trên trang này”, không cần tài khoản. Điều đã sửa được liệt kê ở trang Đính chính. Cán bộ của đơn vị có tài khoản sửa trực tiếp phần triển khai của đơn vị mình; doanh nghiệp muốn có sản phẩm trong danh mục thì gửi đơn tham gia.',
        ],
        links: [
          { page: 'errorReport', text: 'Báo sai sót' },
          { page: 'corrections', text: 'Đính chính' },
          { page: 'vendorApplication', text: 'Doanh nghiệp tham gia' },
        ],
      },
    ],
  },
  privacy: {
    title: 'Riêng tư',
    lead: 'Trang công khai biết gì về bạn, trình duyệt của bạn giữ gì, và ai đọc được.',
    sections: [
      {
        id: 'reading',
        title: 'Khi bạn đọc',
        paragraphs: [
          'Trang công khai không đặt cookie, không theo dõi người đọc và không gọi tới máy chủ nào khác.',
          'Máy chủ cộng số lần mỗi trang được mở trong ngày, để Bộ và đơn vị có trang biết trang nào được đọc. Chỉ có ngày, địa chỉ trang và số lần: không cookie, không địa chỉ mạng, không tên trình duyệt, không trang bạn đến từ đâu hay tìm gì. Máy tự động không tính; trình duyệt gửi “Do Not Track” hoặc “Global Privacy Control” cũng không tính. Sau 13 tháng chỉ còn số của cả tháng. Đơn vị có trang chỉ thấy “dưới 3” khi ít lượt hơn thế.',
        ],
      },
      {
        id: 'browser',
        title: 'Trình duyệt của bạn giữ',
        paragraphs: ['Những điều sau nằm trong trình duyệt này và không được gửi đi:'],
        items: [
          'theme: bạn chọn nền sáng hay nền tối;',
          'illustrations: bạn ẩn hay hiện dữ liệu minh họa;',
          'compared: các mục bạn đang chọn để so sánh;',
          'shortlist: các mục bạn lưu vào danh sách;',
          'searches: các lần tìm trong thẻ này (từ tìm, bộ lọc, số kết quả, giờ), để đưa vào hồ sơ lựa chọn nếu bạn lập; mất khi đóng thẻ;',
          'account: tên hiện ở đầu trang sau khi bạn đăng nhập, xóa khi đăng xuất;',
          'ghi chú bạn viết dưới bảng so sánh.',
        ],
      },
      {
        id: 'sent',
        title: 'Khi bạn gửi',
        paragraphs: [
          'Báo sai sót: lời nhắn và, nếu bạn ghi, tên và thư điện tử; chỉ người trả lời ở đơn vị vận hành đọc được, và thư chỉ dùng để trả lời. Đơn xin tham gia của doanh nghiệp: thông tin trong đơn; chỉ đơn vị vận hành đọc được. Đề nghị tham gia của cơ quan: lãnh đạo tỉnh và đơn vị vận hành đọc được. Đơn và đề nghị bị từ chối được xóa sau 180 ngày, cùng giấy tờ.',
          'Khi đăng nhập, một cookie giữ phiên làm việc cho đến khi bạn đăng xuất hoặc phiên hết hạn; giữa mật khẩu và phiên, một cookie khác giữ các bước còn lại trong mười phút. Trang quản trị giữ thêm cookie về ngôn ngữ và nền sáng, tối.',
          'Theo dõi qua thư: địa chỉ thư và trang bạn theo dõi; không ai xem được danh sách, chỉ máy dùng để gửi. Không xác nhận trong 72 giờ thì xóa; thôi theo dõi thì xóa ngay cùng các thư đã gửi, thư cũ xóa sau 7 ngày.',
          'Câu tìm không có kết quả đủ từ: sau hai giây trang gửi riêng câu đó, không kèm ai đã tìm, để đơn vị vận hành biết danh mục còn thiếu gì, và chỉ khi từ hai mạng trở lên cùng hỏi; câu có thể nêu tên người (địa chỉ thư, từ sáu chữ số) không được giữ, câu không ai hỏi lại thì xóa sau 180 ngày. Trình duyệt yêu cầu không theo dõi (DNT, GPC) thì không gửi.',
          'Máy chủ đếm số lần gửi theo mạng trong bộ nhớ, để chặn gửi hàng loạt.',
        ],
      },
      {
        id: 'account',
        title: 'Khi bạn có tài khoản',
        paragraphs: [
          'Hệ thống giữ họ tên, địa chỉ thư, vai trò, đơn vị, bản quy chế đã chấp nhận, trình duyệt và thời điểm của các phiên, khóa xác thực hai bước (đã mã hóa), thư đã gửi cho bạn (một năm) và nhật ký việc bạn làm. Mục đích: cấp quyền, báo việc, bảo vệ tài khoản và để người khác tin được hồ sơ.',
          'Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, ở màn hình tài khoản bạn tải mọi dữ liệu về mình và đề nghị xóa. Khi xóa, việc đang làm chuyển cho đồng nghiệp; tên, địa chỉ, phiên, thư và quyền mất đi; nhật ký còn, ghi “Người dùng đã xóa”. Văn bản đã ký, hồ sơ đã khóa, thay đổi của hợp đồng và thư người khác đã nhận vẫn giữ tên.',
        ],
      },
    ],
  },
  ranking: {
    title: 'Cách xếp hạng kết quả',
    lead: 'Quy tắc xếp thứ tự được công bố đầy đủ. Không ai trả tiền để đứng trước.',
    sections: [
      {
        id: 'match',
        title: 'Dòng nào được tìm thấy',
        paragraphs: [
          'Trước hết là mọi dòng có đủ các từ bạn gõ. Khi bạn kể một nhu cầu (từ ba từ trở lên), hoặc khi không dòng nào đủ mọi từ, các dòng gần nhất cũng được liệt kê và trang kết quả nói rõ điều đó. Khi so từ:',
        ],
        items: [
          'Từ không nói lên nhu cầu (cho, của, phần mềm, nền tảng, tỉnh, xã, ở, một, các) không loại dòng nào.',
          'Không phân biệt chữ hoa, chữ thường; “nen tang so” tìm được “nền tảng số”; gõ kiểu Telex hay VNI khi quên bật bộ gõ (“khams beenhj”, “kham1 benh65”) cũng được hiểu.',
          'Vị trí dấu thanh không quan trọng: hoà và hòa, thuỷ và thủy; kỹ và kĩ là một.',
          'Từ cuối được coi là đang gõ dở, nên phần đầu của từ cũng tính.',
          'Chữ viết tắt và cách nói quen dùng được hiểu: CĐS, DVC, EMR, LMS, “họp không giấy”, TPHCM, “quyết định 186”; tên tỉnh cũ tìm được tỉnh ngày nay.',
          'Từ không có trong danh mục: từ 5 chữ cái trở lên được tha một lỗi gõ, từ 9 chữ cái trở lên được tha hai lỗi; trang kết quả nói rõ khi đã tha lỗi.',
          'Gần nhất là dòng có ít nhất 20% sức nặng của các từ và ít nhất 40% số điểm của dòng cao nhất (hai dòng đầu: 20%); nhiều nhất 20 dòng.',
        ],
      },
      {
        id: 'order',
        title: 'Dòng nào đứng trước',
        paragraphs: [
          'Dòng nhiều điểm hơn đứng trước. Điểm của một từ là độ hiếm của nó trong danh mục (từ càng ít dòng có càng nặng; từ không nói lên nhu cầu chỉ tính 5%), nhân với chỗ nó đứng:',
        ],
        items: [
          'Ở tên 1; ở phần tóm tắt 0,5, tóm tắt dài thì ít hơn; ở các từ liên quan 0,3; ở tên đơn vị 0,15. Có ở nhiều chỗ thì thêm 20% của chỗ sau.',
          'Phần đầu của từ đang gõ: 60%; nhờ tha lỗi gõ: 50%.',
          'Nếu bạn gõ có dấu: đúng dấu 100%, mới gõ một phần dấu 85%, dấu khác 12%: gõ “đường” thì “đường” đứng trước “dương”. Chữ viết tắt gõ bằng chữ hoa cũng vậy: “SOC” đứng trước “chăm sóc”.',
          'Hai từ đứng liền nhau như bạn gõ được thêm 90% độ hiếm của cặp từ đó. Cách nói khác cùng nghĩa được 80% số điểm của chính các từ ấy.',
          'Dòng liên quan (bài toán của nền tảng, nền tảng của sản phẩm) truyền sang 40% số điểm của mình.',
          'Nửa số điểm tùy vào phần các từ mà dòng có đủ. Tên có nguyên cụm từ: thêm 15%; trùng cả tên: thêm 40%.',
          'Nhân theo loại: nền tảng 1; bài toán 0,97; sản phẩm 0,95; đơn vị 0,9; kinh nghiệm, văn bản, nhiệm vụ, bộ tiêu chí 0,85; số liệu 0,8; công bố 0,75. Dữ liệu minh họa nhân 0,93; đơn vị không còn nhân 0,88.',
        ],
      },
      {
        id: 'server',
        title: 'Khi danh mục lớn và có máy chủ tìm kiếm',
        paragraphs: [
          'Danh mục lớn có thể dùng máy chủ tìm kiếm (Meilisearch) thay cho trình duyệt. Nhu cầu kể bằng câu, cách nói khác và điều không dòng nào đủ mọi từ vẫn xếp theo quy tắc trên. Tên gọi một, hai từ có sẵn trong danh mục thì xét lần lượt:',
        ],
        items: [
          'Đúng mọi dấu bạn gõ, rồi đúng dấu ở các từ trước từ đang gõ, rồi các dòng khác.',
          'Ít lỗi gõ hơn; khớp ở tên, rồi ở tên đơn vị và các từ liên quan, rồi ở phần tóm tắt.',
          'Dữ liệu thật trước dữ liệu minh họa, rồi đến đơn vị không còn.',
          'Các từ đứng gần nhau hơn; trùng cả tên, rồi trùng phần đầu của tên.',
          'Còn ngang nhau thì theo loại và số bốc thăm dưới đây.',
        ],
      },
      {
        id: 'ties',
        title: 'Khi hai dòng ngang nhau',
        paragraphs: [
          'Các dòng khớp ngang nhau không xếp theo bảng chữ cái, vì như vậy tên bắt đầu bằng chữ A luôn có lợi. Mỗi dòng có một số do máy tính từ địa chỉ của nó và hạt giống “2026” (phép băm FNV-1a): số này giống như bốc thăm một lần, ai cũng tính lại được, không đổi giữa các lần tìm và không phụ thuộc doanh nghiệp.',
          'Danh sách sản phẩm trong trang của nền tảng và bài toán dùng cùng quy tắc này.',
        ],
      },
      {
        id: 'not',
        title: 'Điều không ảnh hưởng',
        paragraphs: [
          'Số lượt xem, quảng cáo, quy mô doanh nghiệp, ngày đăng và người đang tìm là ai đều không làm đổi thứ tự.',
        ],
        links: [{ page: 'search', text: 'Tra cứu trong danh mục' }],
      },
    ],
  },
  accessibility: {
    title: 'Trợ năng',
    lead: 'Danh mục được làm để mọi người đều dùng được, kể cả trên điện thoại rẻ, mạng chậm, hay với công cụ hỗ trợ.',
    sections: [
      {
        id: 'standard',
        title: 'Chuẩn áp dụng',
        paragraphs: [
          'Trang theo Hướng dẫn trợ năng nội dung web WCAG 2.2 mức AA, và Thông tư 26/2020/TT-BTTTT về hỗ trợ người khuyết tật tiếp cận thông tin. Trước mỗi phiên bản phần mềm, một trang của mỗi loại được kiểm tra tự động ở cả hai ngôn ngữ, nền sáng và nền tối; kiểm tra tự động không thấy hết mọi trở ngại.',
        ],
      },
      {
        id: 'use',
        title: 'Bạn có thể',
        paragraphs: [],
        items: [
          'Dùng trọn trang bằng bàn phím; phần đang chọn luôn có viền rõ.',
          'Phóng chữ đến 200 %, hoặc xem trên màn hình rộng 320 điểm, không phải cuộn ngang.',
          'Đọc bằng trình đọc màn hình: tiêu đề, bảng và ký hiệu đều có chữ; chữ tiếng Việt trong trang tiếng Anh được đánh dấu.',
          'Chọn nền sáng, nền tối, hoặc màu tương phản của máy.',
          'Đọc mọi trang công khai khi tắt JavaScript, và in mọi trang ra giấy A4.',
          'Tắt chuyển động: trang theo cài đặt của máy.',
        ],
      },
      {
        id: 'limits',
        title: 'Điều còn hạn chế',
        paragraphs: [
          'Tài liệu gốc ở trang khác có thể chưa theo chuẩn này. Một số nội dung chưa có bản tiếng Anh nên hiện tiếng Việt. Trang quản trị dành cho cán bộ dùng phần mềm có sẵn, còn vài điểm chưa đạt.',
        ],
      },
      {
        id: 'report',
        title: 'Báo trở ngại',
        paragraphs: [
          'Nếu có chỗ bạn không đọc hoặc không dùng được, xin cho biết địa chỉ của trang và công cụ bạn dùng.',
        ],
        links: [{ page: 'errorReport', text: 'Báo sai sót' }],
      },
    ],
  },
}
