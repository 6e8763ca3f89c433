import type { Label, Language } from 'cms/domain/language/language.ts'
import type { Source } from 'cms/domain/values/source.ts'

/**
 * Programmes and tasks that sources tell of, in our own words: ways into the catalogue, and facts with sources;
 * none evaluates anybody. Where a source only counts (ten groups of issues, twenty tasks), no text is made up for it.
 */

const press2020: Source = {
  title: 'Thúc đẩy sử dụng dịch vụ công trực tuyến, công cụ hỗ trợ chuyển đổi số (báo Tin tức)',
  url: null,
  date: '2020',
}
const press2023: Source = {
  title: 'Bộ TT&TT sẽ điều phối, dẫn dắt để đột phá về dịch vụ công trực tuyến (VietNamNet)',
  url: null,
  date: '2023-06-05',
}
const voters2022: Source = {
  title: 'Một số giải pháp đẩy mạnh chương trình chuyển đổi số, văn bản 4165/BTTTT-VP',
  url: null,
  date: '2022',
}

export interface Way {
  name: Label
  /** Platforms of the catalogue that serve it; the choice is ours. */
  platforms: string[]
}

/** Tasks of Directive 16/CT-BTTTT (25 March 2020), in its order. */
export const directive16 = {
  document: '16-ct-btttt-2020',
  sources: [press2020],
  tasks: [
    way('Môi trường làm việc số', 'Digital workplaces', [
      'hop-truc-tuyen-the-he-moi',
      'truc-lien-thong-van-ban',
      'quan-tri-tong-the-doanh-nghiep',
    ]),
    way('Hệ thống y tế số', 'Digital health', [
      'tu-van-kham-chua-benh-tu-xa',
      'ho-so-suc-khoe-dien-tu',
      'quan-ly-tiem-chung',
      'tram-y-te-xa',
    ]),
    way('Hệ thống đào tạo số', 'Digital learning', [
      'day-hoc-truc-tuyen',
      'hoc-ky-nang-truc-tuyen-mo-moocs',
      'quan-ly-truong-hoc',
    ]),
    way('Hệ thống tiện ích số', 'Digital utilities of daily life', [
      'di-lai',
      'thong-tin-lien-lac',
      'du-lich-cho-nguoi-dan',
    ]),
    way('Hệ thống nội dung số', 'Digital content', [
      'truyen-hinh-so-quoc-gia',
      'phat-thanh-so-quoc-gia',
      'cap-nhat-tin-tuc',
      'bao-tang-so',
    ]),
    way('Nền tảng vận chuyển', 'Platforms for transport and delivery', [
      'van-tai-logistics',
      'toi-uu-chuoi-cung-ung',
    ]),
    way('Nhà máy thông minh', 'Smart factories', []),
    way('Nền tảng thanh toán số', 'Digital payment', ['thanh-toan-so', 'ho-tro-thanh-toan-paygov']),
    way('An toàn, an ninh mạng', 'Network safety and security', [
      'giam-sat-an-toan-thong-tin-soc',
      'an-ninh-mang-doanh-nghiep',
      'dieu-phoi-xu-ly-su-co',
      'an-toan-thong-tin-ca-nhan',
    ]),
    way('Cộng đồng hỗ trợ chuyển đổi số', 'A community that supports digital transformation', []),
  ],
}

/** The shared national systems that the same source names, and national databases. */
export const sharedSystems = {
  sources: [press2020],
  systems: [
    way(
      'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia',
      'National data integration and sharing platform',
      ['tich-hop-chia-se-du-lieu-quoc-gia'],
    ),
    way(
      'Hệ thống định danh và xác thực điện tử quốc gia',
      'National electronic identification and authentication system',
      ['dinh-danh-xac-thuc-dien-tu'],
    ),
    way('Hệ thống hỗ trợ thanh toán trực tuyến toàn quốc', 'Nationwide online payment support', [
      'ho-tro-thanh-toan-paygov',
    ]),
    way(
      'Một ứng dụng di động cho mọi dịch vụ Chính phủ điện tử',
      'One mobile application for all e-government services',
      [],
    ),
    way(
      'Mạng truyền số liệu chuyên dùng của cơ quan Đảng, Nhà nước',
      'Dedicated data network of Party and State bodies',
      [],
    ),
  ],
  databases: {
    vi: 'Cơ sở dữ liệu quốc gia được nêu: đăng ký doanh nghiệp, dân cư, bảo hiểm, đất đai, tài chính.',
    en: 'National databases named: business registration, population, insurance, land, finance.',
  },
}

export const portalAssessment = {
  document: '473-qd-btttt-2024',
  sources: [press2023],
  facts: [
    label(
      'Ba trụ: chức năng; hiệu năng; khả năng truy cập thông tin thuận tiện. Năm mức.',
      'Three pillars: functions; performance; ease of access to information. Five levels.',
    ),
    label(
      'Đánh giá thử nghiệm tháng 3/2023: 10 nhóm vấn đề, 20 nhiệm vụ khuyến nghị. Nguồn chỉ nêu số lượng, không nêu nội dung.',
      'Trial assessment in March 2023: 10 groups of issues, 20 recommended tasks. The source gives their number, not their texts.',
    ),
    label(
      'Đánh giá chính thức từ 10/06/2023: 20 bộ, ngành và 63 địa phương.',
      'Official assessment from 10 June 2023: 20 ministries and 63 provinces.',
    ),
  ],
}

export const localities = {
  sources: [press2023],
  text: label(
    'Năm địa phương chia sẻ cách làm tháng 6/2023: Hải Phòng, Đà Nẵng, Nam Định, Tây Ninh, Bình Phước. Nguồn kể nội dung của hai nơi đầu.',
    'Five provinces told how they work in June 2023: Hải Phòng, Đà Nẵng, Nam Định, Tây Ninh, Bình Phước. The source tells what the first two did.',
  ),
  practices: ['hai-phong-giao-chi-tieu-dich-vu-cong', 'da-nang-cong-dan-so'],
}

export const rentNotBuild = {
  sources: [press2023],
  text: label(
    'Dùng nền tảng số dùng chung thay cho hệ thống rời rạc; thuê dịch vụ, cả phần cứng và phần mềm, thay cho tự làm, tự đầu tư.',
    'Shared platforms in place of scattered systems; renting services, hardware and software alike, in place of building and investing oneself.',
  ),
}

export const votersAsked = {
  sources: [voters2022],
  documents: ['422-qd-ttg-2022', '146-qd-ttg-2022', '4165-btttt-vp-2022'],
  sectors: ['du-lich', 'logistics', 'nong-nghiep', 'y-te'] as const,
  text: label(
    'Lĩnh vực mà cử tri đề nghị đẩy mạnh năm 2022: du lịch, logistics, nông nghiệp, y tế, năng lượng. Danh mục chưa có nền tảng nào về năng lượng.',
    'Sectors that voters asked for in 2022: tourism, logistics, agriculture, health, energy. The catalogue has no platform for energy yet.',
  ),
}

function label(vi: string, en: string): Label {
  return { vi, en }
}

function way(vi: string, en: string, platforms: string[]): Way {
  return { name: { vi, en }, platforms }
}

const vi = {
  title: 'Chương trình, chỉ tiêu',
  lead: 'Những chương trình, nhiệm vụ và chỉ tiêu mà nguồn nêu, làm lối vào danh mục. Mỗi điều có nguồn; việc gắn với nền tảng là của chúng tôi.',
  directive: 'Mười nhiệm vụ của Chỉ thị 16/CT-BTTTT (25/03/2020)',
  systems: 'Hệ thống dùng chung cấp quốc gia',
  figures: 'Số liệu và mục tiêu',
  figuresLead:
    'Do nguồn nêu, mỗi số ở một thời điểm. Mục tiêu đứng cạnh số liệu; không cộng, không so với số tính từ danh mục này.',
  portal: 'Đánh giá cổng dịch vụ công năm 2023',
  localities: 'Cách làm của năm địa phương',
  rent: 'Thuê thay cho tự làm',
  voters: 'Cử tri đề nghị',
  nothing: 'chưa có nền tảng nào trong danh mục',
  name: 'Chỉ tiêu',
  measured: 'Số liệu',
  target: 'Mục tiêu',
  asOf: 'Thời điểm',
  source: 'Nguồn',
  ofSector: (name: string) => `Nền tảng lĩnh vực ${name}`,
}

const en: typeof vi = {
  title: 'Programmes and targets',
  lead: 'Programmes, tasks and targets that sources tell of, as ways into the catalogue. Each has its source; which platforms serve it is our choice.',
  directive: 'The ten tasks of Directive 16/CT-BTTTT (25 March 2020)',
  systems: 'Shared national systems',
  figures: 'Figures and targets',
  figuresLead:
    'Stated by sources, each at its own time. Targets stand beside figures; they are not added to, or compared with, what this catalogue counts.',
  portal: 'The assessment of service portals in 2023',
  localities: 'How five provinces work',
  rent: 'Renting in place of building',
  voters: 'What voters asked for',
  nothing: 'no platform in the catalogue yet',
  name: 'What',
  measured: 'Figure',
  target: 'Target',
  asOf: 'When',
  source: 'Source',
  ofSector: (name) => `Platforms of the sector ${name}`,
}

/** The sentences around the programmes, in a language. */
export const programmesText = (language: Language) => ({ vi, en })[language]
