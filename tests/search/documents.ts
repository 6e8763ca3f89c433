import type { SearchDocument } from 'cms/domain/search/search.ts'
import type { SearchKind } from 'cms/domain/words.ts'

type Given = Pick<SearchDocument, 'kind' | 'slug'> & {
  title: string
  summary?: string
  english?: string
  owner?: string
  keywords?: string[]
  facets?: SearchDocument['facets']
}

function entry({
  kind,
  slug,
  title,
  summary,
  english,
  owner,
  keywords,
  facets,
}: Given): SearchDocument {
  return {
    id: `${kind}/${slug}`,
    kind,
    slug,
    title: english ? { vi: title, en: english } : { vi: title },
    summary: { vi: summary ?? 'Chưa có mô tả.' },
    owner: owner ? { vi: owner } : null,
    keywords: keywords ?? [],
    facets: { kind: [kind], ...facets },
    fact: { vi: 'Vận hành chính thức', en: 'In official operation' },
    illustrative: false,
  }
}

const health = { group: ['society'], sector: ['y-te'], status: ['official'] }
const office = { group: ['government'], sector: ['dieu-hanh'], status: ['official'] }

/** The few documents on which the cases of the search contract speak; made up for the purpose. */
export const contractDocuments: SearchDocument[] = [
  entry({
    kind: 'platforms',
    slug: 'kham-benh',
    title: 'Nền tảng tư vấn khám bệnh từ xa',
    english: 'Telehealth platform',
    owner: 'Bộ Y tế',
    keywords: ['Viettel Telehealth'],
    facets: { ...health, owner: ['byt'], vendor: ['viettel'] },
  }),
  entry({
    kind: 'platforms',
    slug: 'ho-so-suc-khoe',
    title: 'Nền tảng hồ sơ sức khỏe điện tử',
    summary: 'Giữ lịch sử khám và điều trị của mỗi người dân.',
    owner: 'Bộ Y tế',
    facets: { ...health, owner: ['byt'], vendor: ['viettel', 'vnpt'] },
  }),
  entry({
    kind: 'platforms',
    slug: 'hop-truc-tuyen',
    title: 'Nền tảng họp trực tuyến',
    owner: 'Bộ Khoa học và Công nghệ',
    keywords: ['Bộ Thông tin và Truyền thông'],
    facets: { ...office, owner: ['bkhcn'] },
  }),
  entry({
    kind: 'platforms',
    slug: 'hop-dong',
    title: 'Hợp đồng điện tử',
    facets: { group: ['economy'], sector: ['thuong-mai'], status: ['pilot'] },
  }),
  entry({
    kind: 'platforms',
    slug: 'dinh-danh',
    title: 'Nền tảng định danh và xác thực điện tử',
    keywords: ['VNeID'],
    facets: office,
  }),
  entry({
    kind: 'platforms',
    slug: 'lgsp',
    title: 'Nền tảng tích hợp, chia sẻ dữ liệu cấp bộ (LGSP)',
    facets: office,
  }),
  entry({
    kind: 'platforms',
    slug: 'giam-sat',
    title: 'Trung tâm giám sát, điều hành an toàn thông tin mạng',
    facets: { ...office, sector: ['an-toan-thong-tin'], status: ['pilot'] },
  }),
  entry({ kind: 'problems', slug: 'duong-sat', title: 'Bán vé đường sắt trên mạng' }),
  entry({ kind: 'problems', slug: 'duong-dau', title: 'Đương đầu với bão lũ' }),
  entry({
    kind: 'problems',
    slug: 'chuyen-doi-so',
    title: 'Chuyển đổi số cho hộ kinh doanh',
    facets: { status: ['open'] },
  }),
  entry({ kind: 'problems', slug: 'dich-vu-cong', title: 'Nộp hồ sơ dịch vụ công tại nhà' }),
  entry({ kind: 'problems', slug: 'chinh-phu', title: 'Khung kiến trúc chính phủ điện tử' }),
  entry({ kind: 'problems', slug: 'ky-thuat', title: 'Nâng cao kĩ thuật nuôi tôm' }),
  entry({ kind: 'problems', slug: 'hoa-binh', title: 'Bản đồ du lịch Hoà Bình' }),
  entry({ kind: 'organisations', slug: 'hai-duong', title: 'Hải Dương' }),
  entry({ kind: 'organisations', slug: 'soc-trang', title: 'Sóc Trăng', english: 'Soc Trang' }),
  entry({ kind: 'organisations', slug: 'thuy-loi', title: 'Cục Thủy lợi' }),
  entry({ kind: 'organisations', slug: 'chi-cuc', title: 'Chi cục Thủy lợi', english: 'Office' }),
  entry({ kind: 'organisations', slug: 'btttt', title: 'Bộ Thông tin và Truyền thông' }),
  entry({
    kind: 'legalDocuments',
    slug: '1-kh',
    title: 'Kế hoạch 1/KH',
    summary: 'Nối mạng của cơ quan với SOC của tỉnh.',
  }),
  entry({ kind: 'offerings', slug: 'cham-soc', title: 'Chăm sóc khách hàng' }),
  entry({
    kind: 'legalDocuments',
    slug: '24-qd',
    title: '24/QĐ-UBQGCĐS',
    summary: 'Kế hoạch hoạt động về CĐS',
  }),
  // What a text about the catalogue and an entry of it have in common, to the letter.
  entry({ kind: 'pages', slug: 'tin-ngu-truong', title: 'Cẩm nang ngư trường' }),
  entry({ kind: 'legalDocuments', slug: 'ngu-truong', title: 'Cẩm nang ngư trường' }),
  ...offerings(),
]

/** Twenty-five alike, which only their hash can put in an order. */
function offerings(): SearchDocument[] {
  const kind: SearchKind = 'offerings'
  return Array.from({ length: 25 }, (_, index) =>
    entry({
      kind,
      slug: `goi-${index + 1}`,
      title: `Phần mềm quản lý trạm ${index + 1}`,
      facets: {
        sector: ['y-te'],
        vendor: [index % 2 === 0 ? 'viettel' : 'vnpt'],
        priceModel: index % 3 === 0 ? ['free', 'subscription'] : ['subscription'],
        integrations: index % 5 === 0 ? ['lgsp'] : [],
      },
    }),
  )
}
