import { phrasesOf } from '../text/words.js';

/** Words that begin what somebody is to do. */
export const VERBS = phrasesOf(
  'chủ trì, phối hợp, phối kết hợp, rà soát, kiểm tra, thanh tra, đôn đốc, theo dõi, giám sát, tham mưu, đề xuất, kiến nghị, tổng hợp, thống kê, báo cáo, gửi, trình, nộp, chuyển, bàn giao, tiếp nhận',
  'xây dựng, soạn thảo, dự thảo, ban hành, công bố, công khai, niêm yết, đăng tải, cập nhật, triển khai, quán triệt, phổ biến, tổ chức, thực hiện, thi hành, chấp hành, hướng dẫn, chỉ đạo, lãnh đạo, điều hành',
  'phân công, bố trí, cử, giao, phân bổ, phân loại, phân tích, phân luồng, phân định, phân cấp, cân đối, lập, lập hồ sơ, mở, đóng, mời, họp, làm việc, làm, là, giải trình, giải thích, giải đáp, giải quyết, giải ngân, giải phóng, xử lý, xử phạt, khắc phục',
  'hoàn thành, hoàn thiện, hoàn tất, hoàn trả, kết thúc, quyết toán, nghiệm thu, thẩm định, thẩm tra, phê duyệt, duyệt, thông qua, cho ý kiến, góp ý, lấy ý kiến, tham gia, cho phép, cấp, cấp phát, cấp mới, cấp đổi, thu hồi, thu, chi, chi trả, thanh toán, hỗ trợ, giúp, giúp việc',
  'tuyên truyền, vận động, thông tin, thông báo, truyền thông, đưa tin, phát tin, phát sóng, phát động, phát hiện, phát huy, phát triển, phát hành, phê bình, kiểm điểm, xem xét, xác định, xác minh, xác nhận, đánh giá, chấm điểm, xếp loại, sơ kết, tổng kết',
  'đẩy mạnh, đẩy nhanh, tăng cường, tăng, nâng cao, nâng, tiếp tục, tập trung, duy trì, giữ vững, bảo đảm, đảm bảo, bảo vệ, bảo quản, quản lý, vận hành, sử dụng, ứng dụng, khai thác, số hóa, nhập, nhập liệu, kết nối, chia sẻ, đồng bộ, tích hợp',
  'chấn chỉnh, củng cố, kiện toàn, sắp xếp, bổ sung, sửa đổi, điều chỉnh, thay thế, sửa chữa, nâng cấp, lắp đặt, mua sắm, trang bị, đầu tư, khởi công, thi công, nạo vét, gia cố, cắm, rào, rào chắn, che chắn, chằng chống, di dời, sơ tán, cứu hộ, ứng phó, phòng ngừa, ngăn chặn, phòng chống',
  'trực, trực ban, thường trực, túc trực, tuần tra, kiểm soát, canh gác, truy quét, trấn áp, tấn công, đấu tranh, điều tra, khởi tố, cưỡng chế, tháo dỡ, đình chỉ, tạm dừng, dừng, chấm dứt, nghiêm cấm, cấm, hạn chế, loại bỏ, tịch thu, tiêu hủy',
  'chủ động, tích cực, khẩn trương, kịp thời, thường xuyên, nghiêm túc, quyết liệt, kiên quyết, tuyệt đối, định kỳ, nhanh chóng, sớm, trực tiếp, đồng thời, tổng rà soát, tự kiểm tra, tự rà soát, tự đánh giá, nghiêm, chú trọng, quan tâm, ưu tiên, lưu ý, chú ý',
  'cụ thể hóa, lồng ghép, nhân rộng, khen thưởng, biểu dương, tuyên dương, động viên, thăm hỏi, tặng, trao, trao đổi, đối thoại, lắng nghe, tiếp thu, tiếp công dân, tiếp dân, trả lời, phản hồi, phản ánh, nắm, nắm bắt, nắm tình hình, cung cấp, cung ứng, phục vụ, đáp ứng',
  'mở rộng, thiết lập, thành lập, tạo, tạo điều kiện, tạo lập, huy động, kêu gọi, thu hút, xúc tiến, kích hoạt, đăng ký, ký, ký kết, ký cam kết, cam kết, quy định, quyết định, nghiên cứu, khảo sát, điều phối, điều tiết, vận chuyển, thu gom, vệ sinh, ra quân, trồng, chăm sóc, tiêm, phun, khử khuẩn',
  'đối chiếu, so sánh, kê khai, kiểm kê, kiểm đếm, đo đạc, thu thập, nộp lưu, lưu trữ, lưu, bảo lưu, sao gửi, sao lưu, nhân bản, in, chụp, chụp ảnh, dán, treo, quay, ghi, ghi nhận, ghi hình, đo, vẽ, khoanh vùng, cảnh báo, dự báo, thông tuyến, thông xe',
  'hiệp đồng, diễn tập, luyện tập, tập huấn, bồi dưỡng, đào tạo, học tập, dạy, khai giảng, tuyển dụng, bổ nhiệm, miễn nhiệm, điều động, luân chuyển, đề bạt, tinh giản, phân tách, tách, sáp nhập, hợp nhất, giải thể, tái cấu trúc, đơn giản hóa, cắt giảm, rút ngắn, công nhận, chứng nhận',
  'thống nhất, chốt, chọn, lựa chọn, đấu thầu, đấu giá, ký hợp đồng, tiết kiệm, dự trữ, bình ổn, kiềm chế, trích, vay, cho vay, miễn, giảm, gia hạn, hoãn, nhắc nhở, yêu cầu, đề nghị, giao ban, bám, bám sát, đưa, mang, gắn, lấy',
  'có, không, không để, không được, không tổ chức, không thực hiện, phải, cần, chịu trách nhiệm, chịu, có trách nhiệm, căn cứ, trên cơ sở, theo chức năng, tiến hành, thí điểm, áp dụng, vận dụng, sáng tạo, đổi mới, cải thiện, cải tiến, cải cách, thúc đẩy, khơi thông, tháo gỡ, gỡ, khuyến khích, khuyến cáo',
  'liên hệ, liên kết, hợp tác, đồng hành, tư vấn, giới thiệu, trưng bày, tham dự, dự, tham quan, đón, tiếp đón, đón tiếp, tổ chức đón, bảo trì, bảo dưỡng, hủy, hủy bỏ, bãi bỏ, khôi phục, phục hồi, phục dựng, tái định cư, bồi thường, đền bù, giải tỏa, cấp nước, cắt, ngắt, tưới, vớt, quét, dọn, phát quang, chặt, khoan, đào, san lấp, dặm vá, trải, rải, tu sửa, duy tu, tôn tạo',
  'biên soạn, biên tập, phụ trách, đối khớp, rà quét, kết hợp, tôn vinh, vinh danh, khởi động, khởi tạo, đề ra, chuẩn bị, chuẩn hóa, làm sạch, làm giàu, làm rõ, làm tốt, kiểm định, kiểm nghiệm, kiểm dịch, giám định, nhận dạng, phân phối, phát, phát phiếu, phát miễn phí, thả, bắt, nuôi, giết mổ, xuất, xuất cấp, nhập kho, đổ, hút, kéo, kéo giảm, hạ, dập, dập tắt, chữa cháy, cứu chữa, khám, điều trị, cách ly, xét nghiệm, khoán, tri ân, viếng, thắp hương, trang trí, tham vấn, rút kinh nghiệm, nêu gương, nêu, bình xét, thảo luận, biểu quyết, ủy quyền, ủy thác, ký số, scan, quét mã, truy xuất, truy thu, đôn thu, rà phá, quan trắc, chia, gọi, gọi điện, nhắn, bán, mua, thuê, cho thuê, xóa, gỡ bỏ, khóa, hạch toán, kiểm toán, giám hộ, nhận, giữ, cài đặt, thay, dùng, xác lập, thúc, tham khảo, chi viện, tăng cường kiểm tra, bảo mật, trang trải, lập danh sách, bảo tồn, tái lập, chuyển đổi, đăng, hiệu chỉnh, đính chính, giải tán, thu xếp, dàn dựng, trùng tu, tạm ngừng, ngừng, ngưng, tạm đình chỉ, gia tăng, thẩm mỹ, bao vây, mật phục, quây, xua đuổi, tổng vệ sinh, tổng kiểm tra, tổng duyệt, hoàn chỉnh, kiểm thử, kiểm chứng, vận động viên, phủ sóng, trích xuất, mã hóa, xếp, ổn định, dành, tận dụng, tổ chức lại, cơ cấu, tái cơ cấu, giới hạn, kiểm duyệt, minh bạch',
);

/** Adverbs and helpers that stand before the verb proper. */
export const BEFORE_VERB = phrasesOf(
  'chủ động, tích cực, khẩn trương, kịp thời, thường xuyên, tiếp tục, nghiêm túc, quyết liệt, kiên quyết, nhanh chóng, sớm, trực tiếp, đồng thời, tập trung, định kỳ, cần, phải, sẽ, có trách nhiệm, trước mắt, nhất là, cùng, cùng nhau, chịu trách nhiệm, luôn, đặc biệt, ngay, căn cứ',
);

/** Words that cannot stand in a name: where one comes, the name is over. */
export const NO_NAME = new Set(
  'phải,cần,sẽ,đã,đang,chưa,không,nên,được,bị,do,để,nhằm,trong,về,theo,tại,từ,đến,khi,nếu,mà,thì,vẫn,còn,cũng,rất,trước,sau,hằng,hàng,mỗi,ngay,sớm,tự,luôn,định,cùng,với,qua,cho,như,này,có,là,bằng,nhất,đối,giữa,ngoài,trên,dưới,thuộc,của,nêu,hoặc,chịu,riêng,kể,tổ,đồng,bám'.split(
    ',',
  ),
);
