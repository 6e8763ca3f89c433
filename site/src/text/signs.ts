import type { Language } from 'cms/domain/language/language.ts'

interface Sign {
  title: string
  text: string
}

interface Signs {
  title: string
  lead: string
  ladder: Sign
  seal: Sign & { example: string; otherExample: string }
  confidence: Sign
  status: Sign
  illustration: Sign
  asOf: Sign
  group: Sign
  map: Sign
  requirement: Sign
  evaluation: Sign
}

const vi: Signs = {
  title: 'Các ký hiệu',
  lead: 'Mỗi ký hiệu luôn đi kèm chữ, nên đọc được khi in đen trắng và khi nghe bằng trình đọc màn hình.',
  ladder: {
    title: 'Bậc triển khai',
    text: 'Bốn nấc cho bốn mức: đã công bố, đã ký hợp đồng, đã triển khai, đang sử dụng. Nấc được tô là mức đã đạt, kèm ngày đạt. Khi căn cứ đã hết hạn, các nấc chỉ còn gạch và có chữ “đã quá hạn xác nhận”: dòng đó không bị xóa. Bốn mức không bao giờ cộng với nhau.',
  },
  seal: {
    title: 'Dấu văn bản',
    text: 'Chỉ dùng khi một văn bản có số đứng sau điều đang nói: số, ngày, và đường dẫn tới văn bản. Văn bản đã bị thay hoặc thu hồi thì bị gạch ngang và ghi số văn bản thay nó.',
    example: '00/QĐ-MH',
    otherExample: '01/QĐ-MH',
  },
  confidence: {
    title: 'Độ chắc chắn',
    text: 'Vạch liền: có trong danh mục chính thức. Vạch đôi: có nguồn đưa tin. Vạch đứt: chúng tôi dựng lại, chưa ai kiểm chứng. Bên cạnh là số nguồn; mở ra để xem từng nguồn.',
  },
  status: {
    title: 'Tình trạng',
    text: 'Vòng đặc: đang vận hành chính thức hoặc bài toán đã có nền tảng. Nửa vòng: đang thử nghiệm. Vòng rỗng: chưa có nền tảng. Dòng nhỏ bên dưới nói tình trạng ấy theo nguồn hay do suy đoán.',
  },
  illustration: {
    title: 'Minh họa',
    text: 'Gạch chéo và chữ “minh họa” đánh dấu dữ liệu được lập ra để trình bày cách dùng. Trang nào có dòng như vậy thì nói ngay ở đầu trang.',
  },
  asOf: {
    title: 'Thời điểm',
    text: 'Mọi bảng và con số nói rõ tính đến ngày nào, trên bao nhiêu tỉnh, thành phố: 63 đến hết ngày 30/06/2025, 34 từ ngày 01/07/2025. Hai cách tính không trộn lẫn.',
  },
  group: {
    title: 'Ba nhóm nền tảng',
    text: 'Mái đình cho chính phủ số, đồng tiền cổ cho kinh tế số, người đội nón cho xã hội số.',
  },
  map: {
    title: 'Sơ đồ ô',
    text: 'Mỗi ô là một tỉnh, thành phố, bắc ở trên. Ô càng đậm thì số càng lớn, và số luôn ghi trong ô. Quần đảo Hoàng Sa (thành phố Đà Nẵng) và quần đảo Trường Sa (tỉnh Khánh Hòa) luôn có trên sơ đồ.',
  },
  requirement: {
    title: 'Nhiệm vụ được giao',
    text: 'Dấu kiểm: đã đạt, tính từ lượt triển khai. Vòng rỗng: chưa đến hạn. Vòng có vạch và chữ đậm: quá hạn. Vòng đứt: được miễn, có ngày và lý do.',
  },
  evaluation: {
    title: 'Mức đánh giá',
    text: 'Mức từ 1 đến 5 của một kết quả đã công bố bằng quyết định. Hết hiệu lực hoặc bị thu hồi thì bị gạch ngang và nói rõ vì sao; kết quả vẫn đọc được.',
  },
}

const en: Signs = {
  title: 'Signs',
  lead: 'A word always stands beside a sign, so that it reads in black and white and through a screen reader.',
  ladder: {
    title: 'Level ladder',
    text: 'Four notches for four levels: announced, contracted, deployed, in use. Filled notches are the levels reached, with the date. Once the evidence has lapsed they are only hatched, and words say so: the row does not vanish. The four levels are never added together.',
  },
  seal: {
    title: 'Seal',
    text: 'Used only where a numbered document stands behind what is said: its number, its date, a link to it. A document that was replaced or revoked is struck through, with the number that did it.',
    example: '00/QĐ-MH',
    otherExample: '01/QĐ-MH',
  },
  confidence: {
    title: 'Confidence',
    text: 'Solid line: named in an official list. Double line: reported by a source. Dashed line: reconstructed by us and verified by nobody. Beside it the number of sources, which opens to the list.',
  },
  status: {
    title: 'Status',
    text: 'Full: in official operation, or a problem that has an answer. Half: in trial. Empty: no platform yet. The small line says whether a source states it or it is assumed.',
  },
  illustration: {
    title: 'Illustration',
    text: 'A hatched edge and the word mark data that were made up to show how the catalogue is used. A page that holds any says so at its top.',
  },
  asOf: {
    title: 'Date',
    text: 'Every table and figure says as of which day and of how many provinces: 63 until 30 June 2025, 34 since 1 July 2025. The two are never mixed.',
  },
  group: {
    title: 'Three groups of platforms',
    text: 'The roof of a communal house for digital government, an old coin for the digital economy, a person under a leaf hat for digital society.',
  },
  map: {
    title: 'Tile map',
    text: 'Each tile is a province or city, north at the top. The darker the tile, the larger the number, which always stands in it. The Hoàng Sa archipelago (Đà Nẵng) and the Trường Sa archipelago (Khánh Hòa) are always on the map.',
  },
  requirement: {
    title: 'Requirements',
    text: 'A tick: met, computed from adoptions. An empty ring: not due yet. A ring with a bar and bold words: overdue. A dashed ring: waived, with day and reason.',
  },
  evaluation: {
    title: 'Level of an evaluation',
    text: 'Level 1 to 5 of a result that a decision announced. Expired or revoked, it is struck through and says why; the result can still be read.',
  },
}

/** What each sign means, in a language. */
export function signsOf(language: Language): Signs {
  return { vi, en }[language]
}
