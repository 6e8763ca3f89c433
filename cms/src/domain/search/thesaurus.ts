import { z } from 'zod'

/**
 * What people say, and the catalogue's words for it. Who asks with one of `says` finds entries that hold all
 * words of one of `means` as if they held what was asked; without `means` what was said says nothing and
 * excludes nothing. One way: the words of the catalogue are found as they are. A way of saying in capitals that
 * could be a Vietnamese syllable (AI) counts only in capitals.
 */
const SynonymSchema = z.object({
  says: z.array(z.string().min(1)).min(1),
  means: z.array(z.string().min(1)),
})
export type Synonym = z.output<typeof SynonymSchema>

const list = (text: string) =>
  text
    .split('·')
    .map((part) => part.trim())
    .filter(Boolean)

/** `says · says → means · means`, one to a line. */
const parse = (lines: string): Synonym[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [says = '', means = ''] = line.split('→')
      return SynonymSchema.parse({ says: list(says), means: list(means) })
    })

/** Words that say nothing of what is needed. */
const saysNothing = parse(`
cho · của · và · không · ko · k · dc · đc · hok · chưa · chẳng · khỏi · nổi · là · ở · một · các · những · thì · mà · bị · được · có · không có · để · với · về · từ · tại · trong · trên · dưới · qua · bằng · theo · do · vì · nên · khi · nếu · hay · hoặc · cũng · đã · đang · sẽ · vẫn · cứ · còn · lại · ra · vào · lên · xuống · đi · đến · tới · này · kia · đó · ấy · nào · gì · sao · ai · đâu · mấy · bao nhiêu · nhiều · ít · rất · quá · lắm · hơn · nhất · mỗi · mọi · từng · cả · tất cả · thuộc · như · rồi · nữa · luôn · hết · ngay · phải · cần · muốn · nhờ · giúp · làm · làm sao · thế nào · như thế nào · ở đâu · là gì · có thể · xin · tôi · tui · mình · em · anh · chị · chúng tôi · bên · chỗ · nơi · cái · con · người ta · hỏi · tìm · kiếm · tìm kiếm · dùng · sử dụng · ứng dụng · xài · phục vụ · thực hiện · triển khai
phần mềm · hệ thống · nền tảng · nền tảng số · giải pháp · công cụ · app · web · website · sản phẩm · dịch vụ · gói
tỉnh · thành phố · huyện · quận · xã · phường · thị trấn · đặc khu · UBND · ủy ban nhân dân · ủy ban · sở · ban · ngành · phòng · cấp · cơ quan · đơn vị · địa phương
the · of · for · and · a · an · in · to · with · software · system · platform · solution
`)

const ways = parse(`
online · qua mạng · trên mạng → trực tuyến · trên mạng
xài chung · xài → dùng chung · dùng
bà con · dân · người dùng · công dân · dân chúng → người dân
người già · ông bà · cụ già · người lớn tuổi → người cao tuổi · người lớn tuổi
công ty · hãng · cty · doanh nghiệp mới thành lập · khởi nghiệp · startup → doanh nghiệp
cửa hàng · quán · tiệm · quán ăn · tạp hóa · tiểu thương · buôn bán · chợ truyền thống · hộ cá thể → hộ kinh doanh
công ty nhỏ · SME · doanh nghiệp siêu nhỏ · doanh nghiệp vừa và nhỏ → doanh nghiệp nhỏ · doanh nghiệp nhỏ và vừa
hợp tác xã · HTX · nông hộ · nhà nông · nhà vườn · nông dân → hộ nông dân · hộ sản xuất nông nghiệp · hợp tác xã
nhà nước · chính quyền · công sở → cơ quan nhà nước · chính quyền
cán bộ · nhân viên nhà nước · viên chức → công chức · cán bộ
khám bệnh từ xa · bác sĩ từ xa · khám qua video · khám online · telehealth · telemedicine · y tế từ xa · khám bệnh qua mạng · bác sĩ online · gặp bác sĩ qua điện thoại · tư vấn sức khỏe từ xa → khám chữa bệnh từ xa · khám từ xa
tuyến trên · chuyển tuyến · vượt tuyến · chuyển viện · lên bệnh viện trung ương → tuyến trên · vượt tuyến · hội chẩn từ xa
trạm xá · trạm y tế · y tế cơ sở · y tế xã · trạm y tế xã → trạm y tế xã
EMR · EHR · PHR · HIS · bệnh án điện tử · hồ sơ bệnh án · hồ sơ bệnh án điện tử · sổ khám bệnh · tiền sử bệnh · bệnh án · quản lý bệnh viện · phần mềm bệnh viện · sổ sức khỏe → hồ sơ sức khỏe điện tử · hồ sơ sức khỏe
xét nghiệm lại · làm lại xét nghiệm · kết quả khám → kết quả khám · hồ sơ sức khỏe
vaccine · vắc xin · vacxin · chích ngừa · tiêm phòng · tiêm ngừa · chích · mũi tiêm · lịch tiêm · sổ tiêm → tiêm chủng
VssID · BHXH · thẻ bảo hiểm · sổ bảo hiểm · bảo hiểm y tế · BHYT · đóng bảo hiểm → bảo hiểm xã hội · bảo hiểm
họp không giấy · họp ko giấy · hop ko giay · họp không giấy tờ · phòng họp không giấy · họp trực tuyến · hội nghị · cuộc họp · giao ban · họp online · họp từ xa · họp qua mạng · họp video · hội nghị trực tuyến · hội nghị truyền hình · giao ban trực tuyến · cầu truyền hình · zoom · google meet · teams · video conference · e-cabinet → họp trực tuyến · họp từ xa · phòng họp số
LMS · e-learning · elearning · học trực tuyến · học online · học qua mạng · học từ xa · dạy online · dạy trực tuyến · lớp học ảo · lớp học online · dạy và học trực tuyến · học ở nhà · học tại nhà · thi trực tuyến · thi online · giao bài tập · bài giảng → dạy học trực tuyến · lớp học học liệu · dạy học
trường tiểu học · trường mầm non · tiểu học · mầm non · trung học · trung học cơ sở · THCS · THPT · trường phổ thông · trường cấp hai · trường cấp ba · cấp 1 · cấp 2 · cấp 3 → trường phổ thông · trường học · nhà trường
thầy cô · giáo viên · cô giáo · thầy giáo · học trò · học sinh · sinh viên → học sinh · thầy trò
sổ liên lạc · sổ điểm · học bạ · học bạ số · phụ huynh · ba mẹ học sinh · cha mẹ học sinh · nhắn tin phụ huynh · SMS phụ huynh · quản lý học sinh · SIS → quản lý trường học · kết nối gia đình · phụ huynh
đóng cửa trường · nghỉ dịch · trường đóng cửa → dạy học không gián đoạn · trường đóng cửa
MOOC · MOOCs · khóa học mở · tự học · đào tạo trực tuyến · tập huấn · bồi dưỡng · mù công nghệ · không rành công nghệ · dạy kỹ năng · dạy dân dùng điện thoại → học kỹ năng trực tuyến · kỹ năng số · khóa học kỹ năng số
vùng cao · miền núi · dân tộc thiểu số · người dân tộc · vùng sâu · vùng sâu vùng xa · đồng bào · bản làng → vùng cao · vùng xa · bản làng
không dùng tiền mặt · thanh toán không dùng tiền mặt · không tiền mặt · quét mã · quét QR · mã QR · QR · ví điện tử · chuyển khoản · trả tiền qua điện thoại · cashless · thanh toán điện tử · TTKDTM · ví momo → thanh toán số · ví mã qr · thanh toán
đóng phí · nộp phí · lệ phí · nộp lệ phí · thu phí · trả phí · đóng tiền · nộp tiền · thanh toán dịch vụ công · thanh toán phí → nộp phí lệ phí · thanh toán dịch vụ công · paygov
hóa đơn · hóa đơn đỏ · xuất hóa đơn · hóa đơn VAT · hóa đơn GTGT · e-invoice · invoice · hóa đơn máy tính tiền · hóa đơn bán lẻ → hóa đơn điện tử · hóa đơn
kế toán · ghi sổ · sổ sách · khai thuế · kê khai thuế · nộp thuế · báo cáo thuế · quyết toán · làm sổ → kế toán dịch vụ · kế toán · kê khai
bán hàng online · bán hàng · bán hàng đa kênh · CRM · quản lý khách hàng · chăm sóc khách · tiếp thị · marketing · quảng cáo · POS · quản lý bán hàng · máy bán hàng · khách quen → tiếp thị chăm sóc khách hàng · bán hàng · quảng cáo
ERP · quản trị doanh nghiệp · quản lý doanh nghiệp · quản lý công ty · quản lý kho · quản lý công việc → quản trị tổng thể doanh nghiệp · quản trị doanh nghiệp
HRM · nhân sự · tính lương · chấm công · trả lương · tuyển dụng · quản lý nhân viên · quản lý nhân sự · quản lý cán bộ → quản lý nhân sự · chấm công tính lương
chợ online · chợ mạng · sàn · sàn TMĐT · thương mại điện tử · TMĐT · bán nông sản · bán trái cây · tiêu thụ nông sản · đầu ra nông sản · giải cứu nông sản · thương lái ép giá · bán qua mạng → sàn thương mại điện tử · lên sàn · bán nông sản
được mùa mất giá · rớt giá · mất giá · ép giá → rớt giá · được mùa mất giá · thương lái
mã vùng · mã vùng trồng · mã số vùng trồng · vùng trồng → mã vùng trồng · mã số vùng trồng
truy xuất · nguồn gốc · tem truy xuất · tem chống giả · hàng giả · xuất xứ · quét tem · traceability → truy xuất nguồn gốc · nguồn gốc nông sản
bị trả về · bị trả hàng · trả hàng · bị trả lại → lô hàng bị trả
trái cây · hoa quả · rau quả · rau sạch · thực phẩm sạch → nông sản
trồng trọt · chăn nuôi · mùa vụ · ruộng · ruộng lúa · diện tích trồng · sản lượng · dịch bệnh cây trồng · thống kê nông nghiệp · gieo trồng → dữ liệu nông nghiệp · mùa vụ · diện tích sản lượng
tôm · ao tôm · nuôi tôm · ao nuôi · nước ao · cá tra · thủy sản · hải sản → ao tôm · thủy sản
nước mặn · xâm nhập mặn · nhiễm mặn · hạn mặn · mặn xâm nhập → xâm nhập mặn · nước mặn
thời tiết · bão lũ · lũ lụt · thiên tai · cảnh báo thiên tai · mưa lũ → cảnh báo · thiên tai
biên giới · cửa khẩu · thông quan · hải quan · xuất khẩu sang trung quốc · kẹt biên · ùn tắc cửa khẩu · xuất nhập khẩu → cửa khẩu · cửa khẩu số · thông quan
kẹt · kẹt xe · tắc đường · ùn tắc · ùn ứ · xếp hàng dài · chờ lâu · kẹt cứng → ùn ứ · ùn tắc · xếp hàng dài
container · công ten nơ · cảng · cảng biển · tàu hàng · bến cảng → cảng · xe tàu cụm cảng
xe tải · chạy rỗng · xe rỗng · không có hàng · chở hàng · vận chuyển · vận chuyển hàng · ship hàng · giao hàng · chuyển phát · kho bãi · nhà xe · chành xe → vận tải logistics · xe chạy rỗng · chuỗi cung ứng
xe khách · xe đò · vé xe · đặt vé · mua vé xe · xe liên tỉnh · gọi xe · taxi · xe công nghệ · đặt xe · grab · xe buýt → vé xe khách · đi lại · gọi xe
không tìm được nhà · tìm nhà · tìm địa chỉ · số nhà · không có số nhà · mã bưu chính · mã địa chỉ · biển số nhà · đường không tên → địa chỉ số · mã địa chỉ
bản đồ · bản đồ số · GIS · google maps · maps · chỉ đường · định vị → bản đồ số
quy hoạch · thửa đất · xem quy hoạch · giấy phép xây dựng · cấp phép xây dựng · xây nhà → quy hoạch · bản đồ quy hoạch · cấp phép xây dựng
đất đai · sổ đỏ · sổ hồng · địa chính · nhà đất → đất đai · dữ liệu đất đai
cloud · đám mây · lưu trữ đám mây · máy chủ · server · trung tâm dữ liệu · data center · phòng máy · hosting · VPS · thuê máy chủ · hạ tầng CNTT · sao lưu → điện toán đám mây · đám mây · phòng máy chủ
SOC · ATTT · an ninh mạng · an toàn mạng · bị hack · hack · tin tặc · hacker · tấn công mạng · mã độc · virus · ransomware · mã hóa dữ liệu tống tiền · rò rỉ dữ liệu · lộ dữ liệu · trực an ninh · giám sát an ninh · giám sát mạng → giám sát an toàn thông tin · tấn công mạng · an ninh mạng
ứng cứu · ứng cứu sự cố · sự cố · báo sự cố · xử lý sự cố · CERT · CSIRT → điều phối xử lý sự cố · ứng cứu sự cố
lừa đảo · cuộc gọi lừa đảo · tin nhắn rác · spam · cuộc gọi rác · giả danh · trang web giả · lừa đảo qua mạng → lừa đảo · bảo vệ người dùng trên mạng
công văn · văn bản đến · văn bản đi · gửi công văn · công văn giấy · văn thư · quản lý văn bản · QLVB · eoffice · e-office · trình ký · ký số · chữ ký số · không giấy tờ · hồ sơ công việc · văn bản điện tử → liên thông văn bản · gửi nhận văn bản · văn bản không giấy
báo cáo · báo cáo giấy · báo cáo trùng · báo cáo định kỳ · làm báo cáo · báo cáo nhiều lần · số liệu báo cáo · LRIS · biểu mẫu báo cáo → báo cáo · báo cáo chính phủ
IOC · trung tâm điều hành · trung tâm điều hành thông minh · đô thị thông minh · thành phố thông minh · smart city · dashboard · bảng điều khiển · phân tích số liệu · big data · dữ liệu lớn · kho dữ liệu · kho dữ liệu dùng chung · dự báo · chỉ số điều hành · trên một màn hình → tổng hợp phân tích dữ liệu
LGSP · ESB · kết nối dữ liệu · chia sẻ dữ liệu · nối dữ liệu · liên thông dữ liệu · liên thông · trục · trục dữ liệu · trục liên thông · không nối được · dùng chung dữ liệu · tích hợp · API → tích hợp chia sẻ dữ liệu · chia sẻ dữ liệu · kết nối chia sẻ dữ liệu
NDXP · NGSP → tích hợp chia sẻ dữ liệu quốc gia
dịch vụ công · DVC · DVCTT · DVCQG · cổng dịch vụ công · làm thủ tục qua mạng · thủ tục qua mạng · nộp hồ sơ online · nộp hồ sơ qua mạng · hồ sơ qua mạng → dịch vụ công trực tuyến · cổng dịch vụ công
một cửa · bộ phận một cửa · một cửa điện tử · TTHC · thủ tục hành chính · làm giấy tờ · hồ sơ trễ hạn · trễ hạn · giải quyết hồ sơ · hồ sơ hành chính · trả kết quả · iGate → giải quyết thủ tục hành chính · một cửa điện tử · một cửa
giấy tờ · nộp lại giấy tờ · bản sao · sao y · công chứng · photo giấy tờ · giấy tờ điện tử · kho giấy tờ → nộp lại giấy tờ · bản sao · dùng lại giấy tờ
đo lường · chất lượng dịch vụ công · chấm điểm dịch vụ công · EMC · KPI · chỉ tiêu · giao chỉ tiêu · xếp hạng → đo lường · chỉ tiêu · đo chất lượng
hài lòng · mức độ hài lòng · khảo sát · lấy ý kiến · góp ý · thăm dò · bảng hỏi · phiếu hỏi · google form · ý kiến người dân · đánh giá cán bộ · góp ý của dân → khảo sát thu thập ý kiến · đo sự hài lòng · khảo sát
phản ánh · phản ánh hiện trường · phản ánh kiến nghị · ổ gà · rác thải · cây đổ · báo ổ gà · đường hư · đèn đường · khiếu nại · tố cáo · kiến nghị · ngập nước · 1022 · mất vệ sinh · lấn chiếm vỉa hè → phản ánh hiện trường · khảo sát ý kiến người dân
VNeID · định danh · định danh điện tử · căn cước · CCCD · chứng minh nhân dân · CMND · căn cước công dân · đăng nhập một lần · SSO · eKYC · tài khoản · mật khẩu · xác thực · nhớ mật khẩu · danh tính số · tài khoản công dân → định danh xác thực điện tử · một tài khoản điện tử · danh tính điện tử
chatbot · trợ lý · trợ lý ảo · trả lời tự động · tổng đài tự động · hỏi đáp · tra cứu văn bản · tra cứu luật · chatgpt · GPT · trả lời dân → trợ lý ảo · trả lời câu hỏi
AI · trí tuệ nhân tạo · nhận dạng · nhận diện · giọng nói · OCR · robot · RPA · rô bốt · máy học · tự động hóa → trí tuệ nhân tạo · trợ lý ảo
tòa án · thẩm phán · xử án · vụ án · án · án lệ · thư ký tòa → tòa án · thẩm phán · trợ lý ảo pháp luật
nghe đài · radio · đài phát thanh · đài · loa phường · loa truyền thanh · truyền thanh · podcast → phát thanh · phát thanh số
tivi · TV · ti vi · xem phim · truyền hình · xem đá bóng · kênh truyền hình · xem đài → truyền hình · kênh truyền hình
đọc báo · tin tức · báo chí · thời sự · tin giả · đọc tin → cập nhật tin tức · tin tức
nhắn tin · zalo · gọi điện · chat · OTT · nhóm zalo · thông báo cho dân · loan báo · tin nhắn → nhắn tin gọi điện · thông tin liên lạc
bảo tàng · hiện vật · di sản · cổ vật · trưng bày · triển lãm · di tích · số hóa di sản · lịch sử · tham quan ảo · 3D → bảo tàng số · di sản hiện vật · hiện vật
du lịch · du lịch thông minh · du khách · khách du lịch · điểm đến · khách sạn · homestay · lữ hành · tour · phòng nghỉ · lưu trú · quản lý khách sạn → du lịch · quản trị kinh doanh du lịch
mua vé · vé tham quan · bán vé · vé điện tử · vé vào cổng · phố cổ · danh lam · thắng cảnh → vé tham quan · vé điện tử · khu di sản
việc làm · tìm việc · xin việc · mất việc · thất nghiệp · thị trường lao động · công nhân · tuyển người · lao động → việc làm · thị trường lao động · người tìm việc
nền tảng việt · đáng tin · phần mềm trong nước · make in vietnam · make in viet nam · hàng việt · thay thế phần mềm nước ngoài · của việt nam → nền tảng số việt nam · nền tảng trong nước · make in viet nam
mua phần mềm gì · chọn phần mềm · bắt đầu chuyển đổi số · chuyển đổi số doanh nghiệp · dùng thử · SMEdx · hỗ trợ chi phí → doanh nghiệp nhỏ chọn và dùng nền tảng số · doanh nghiệp nhỏ chuyển đổi số
công dân số → công dân số · kho dữ liệu số
sáp nhập · sát nhập · bỏ cấp huyện · chính quyền hai cấp · hai cấp → sắp xếp đơn vị hành chính
HĐND · hội đồng → hội đồng
QL → quản lý
VB → văn bản
ql vb → liên thông văn bản · gửi nhận văn bản
TPHCM · TP.HCM · HCM · Sài Gòn · SG · SGN · thành phố hồ chí minh · Sai Gon · TP HCM · HCMC → hồ chí minh
HN · thủ đô · Hanoi → hà nội
DN · ĐN · Danang → đà nẵng
HP · Haiphong → hải phòng
Kontum · Công Tum → kon tum
Daklak · Đaklak · Đắc Lắc · Đắk Lăk · Dak Lak · Đăk Lăk · Dac Lac · Buôn Ma Thuột · BMT → đắk lắk
Đaknông · Daknong · Đắc Nông → đắk nông
Thừa Thiên · TT Huế · TTH · cố đô → huế
Bà Rịa · BRVT · BR-VT · Vũng Tàu → bà rịa vũng tàu
Gialai · Pleiku → gia lai
Nha Trang · Trường Sa · quần đảo Trường Sa · đặc khu Trường Sa → khánh hòa
Hoàng Sa · quần đảo Hoàng Sa · đặc khu Hoàng Sa · Hội An · phố cổ Hội An → đà nẵng
Đà Lạt → lâm đồng
Phú Quốc · Rạch Giá → an giang
Quy Nhơn → gia lai
Hạ Long · Móng Cái → quảng ninh
Sapa · Sa Pa → lào cai
Thủ Dầu Một → bình dương · hồ chí minh
bộ 4T · bộ bốn T · BTTTT · Bộ TTTT · Bộ Thông tin Truyền thông → bộ thông tin và truyền thông · bộ khoa học và công nghệ
BYT → bộ y tế
Bộ TNMT · Bộ Tài nguyên → bộ tài nguyên và môi trường · bộ nông nghiệp và môi trường
Bộ NNPTNT · Bộ NN · Bộ Nông nghiệp → bộ nông nghiệp và môi trường · bộ nông nghiệp và phát triển nông thôn
BKHCN · Bộ KHCN → bộ khoa học và công nghệ
Bộ GDĐT · Bộ GD · Bộ Giáo dục → bộ giáo dục và đào tạo
Bộ GTVT · Bộ Giao thông → bộ giao thông vận tải · bộ xây dựng
Bộ KHĐT · Bộ Kế hoạch → bộ kế hoạch và đầu tư · bộ tài chính
Bộ LĐTBXH · Bộ Lao động → bộ lao động thương binh và xã hội · bộ nội vụ
Bộ VHTTDL · Bộ Văn hóa → bộ văn hóa thể thao và du lịch
VPCP → văn phòng chính phủ
bộ chính trị → tw
đề án 06 · ĐA06 → 06 qđ ttg
luật chuyển đổi số → luật chuyển đổi số
tiêu chí · bộ tiêu chí · tiêu chí đánh giá · thang điểm · chấm điểm → bộ tiêu chí · tiêu chí
chỉ tiêu giao · nhiệm vụ giao · được giao · bắt buộc · phải dùng → nhiệm vụ được giao
hàng loạt · ô nhiễm · nước bẩn · dịch bệnh thủy sản → nước xấu · dịch bệnh
an toàn thực phẩm · thực phẩm bẩn · rau an toàn → truy xuất nguồn gốc · nguồn gốc nông sản
trễ hạn · quá hạn · chậm trễ · chậm muộn → làm chậm
hồ sơ trực tuyến · toàn trình · dịch vụ công toàn trình → hồ sơ trực tuyến toàn trình · dịch vụ công trực tuyến
bác sĩ · y bác sĩ · chuyên gia y tế → bác sĩ
đặt lịch · hẹn lịch · đặt hẹn · hẹn giờ → đặt lịch · hẹn giờ
học phí · thu học phí · đóng học phí → thanh toán số · nộp phí
điện nước · tiền điện · tiền nước · trả tiền → thanh toán số
bán hàng rong · bán buôn · bán lẻ → bán hàng
vay vốn · vay ngân hàng · chứng minh doanh thu → vay vốn
sao lưu dữ liệu · backup · mất dữ liệu → sao lưu
thuê theo tháng · thuê bao · trả theo tháng · trả tiền theo mức dùng → thuê bao · trả tiền theo mức dùng
mua máy chủ · nâng cấp máy chủ · máy chủ cũ · máy chủ hỏng · hay sập · hay dừng → phòng máy chủ · hay dừng
thất lạc · mất công văn · gửi nhận văn bản · văn bản giấy → văn bản giấy · thất lạc
dữ liệu dân cư · dân cư · CSDL dân cư · cơ sở dữ liệu dân cư → dữ liệu dân cư
xem bản đồ · chồng lớp bản đồ · dữ liệu bản đồ → bản đồ số
cứu thương · cứu hỏa · cứu nạn · xe cấp cứu → cứu thương cứu hỏa
bưu điện · bưu tá · shipper · giao nhận → bưu chính · giao hàng
đoàn khách · hướng dẫn viên · thuyết minh → du lịch · thuyết minh số
tiếng dân tộc · người khuyết tật · khiếm thị · dễ dùng · đơn giản → dễ dùng · giao diện đơn giản
tra cứu thủ tục · hướng dẫn thủ tục · mẫu đơn · biểu mẫu → tra cứu thủ tục · biểu mẫu
đi khám · đi viện · bệnh nhân → người bệnh
thủ tục · hồ sơ → hồ sơ · thủ tục hành chính
máy tính → máy chủ
tốn tiền · chi phí cao · đắt → chi phí
điện thoại · di động · smartphone → điện thoại
`)

/** The thesaurus as it stands; shaped as records, so that a ministry can keep them. */
export const thesaurus: Synonym[] = [...saysNothing, ...ways]
