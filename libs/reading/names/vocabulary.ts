import { phrasesOf } from '../text/words.js';

/** Office holders; a unit may follow ("Chủ tịch UBND các xã", "Giám đốc Sở Y tế"). */
export const OFFICES = phrasesOf(
  'thủ tướng, phó thủ tướng, thủ tướng chính phủ, phó thủ tướng chính phủ, phó thủ tướng thường trực, chủ tịch',
  'phó chủ tịch, phó chủ tịch thường trực, chủ nhiệm, phó chủ nhiệm, giám đốc, phó giám đốc, tổng giám đốc',
  'thủ trưởng, người đứng đầu, lãnh đạo, cấp trưởng, bộ trưởng, thứ trưởng, cục trưởng, chi cục trưởng',
  'tổng cục trưởng, vụ trưởng',
  'viện trưởng, hiệu trưởng, chánh án, chánh, phó chánh, trưởng phòng, phó trưởng phòng',
  'trưởng ban, phó trưởng ban, trưởng đoàn, trưởng đài, trưởng trạm, trưởng thôn, trưởng ấp, trưởng bản',
  'trưởng khu phố, trưởng',
  'đội trưởng, tổ trưởng, nhóm trưởng, chỉ huy trưởng, chính trị viên, bí thư, phó bí thư, bí thư chi bộ, chủ trì',
  'trưởng công an',
  'công chức, viên chức, cán bộ, cán bộ công chức, kế toán trưởng, kế toán, thành viên, các thành viên, đồng chí',
  'ông, bà, cá nhân, người dân',
  'hạt trưởng, trạm trưởng, trưởng khoa, tổng biên tập, tư lệnh, quyền giám đốc, quyền chủ tịch, thường trực',
);

/** Words that begin the name of a unit. */
export const UNITS = phrasesOf(
  'ủy ban nhân dân, ủy ban, ubnd, hđnd, hội đồng nhân dân, hội đồng, sở, phòng, ban, văn phòng, bộ, cục, tổng cục',
  'chi cục, vụ, thanh tra',
  'văn phòng hđnd và ubnd, văn phòng hội đồng nhân dân và ủy ban nhân dân, văn phòng ubnd, văn phòng hđnd-ubnd',
  'vp hđnd và ubnd, vp ubnd',
  'đảng ủy, thành ủy, tỉnh ủy, huyện ủy, thị ủy, quận ủy, ban thường vụ, ban chấp hành, chi bộ, ban tổ chức',
  'ban tuyên giáo, ban dân vận, ban nội chính',
  'ủy ban quản lý vốn nhà nước tại doanh nghiệp, ủy ban chứng khoán nhà nước, kiểm toán nhà nước, dân quân',
  'dân phòng, cảnh sát biển, kiểm ngư, hợp tác xã dịch vụ nông nghiệp, liên hiệp',
  'liên hiệp các hội khoa học và kỹ thuật, bưu cục, thông tấn xã, thông tấn xã việt nam, ban quản lý dự án',
  'ban quản lý dự án đầu tư xây dựng, ban quản lý dự án đầu tư, ban quản lý dự án đầu tư xây dựng công trình',
  'ban quản lý dự án đầu tư xây dựng hạ tầng, ban quản lý dự án đầu tư xây dựng hạ tầng và phát triển đô thị',
  'ban quản lý đầu tư xây dựng, tổng đội, phân đội, phân viện, phân hiệu, nhà xuất bản, ban liên lạc, câu lạc bộ',
  'ban giám đốc, ban giám hiệu, ban công tác, ban bảo vệ, ban thanh tra, ban tiếp công dân, ban văn hóa',
  'ban đại diện, nông trường, lâm trường, làng nghề, làng',
  'trung tâm, viện, học viện, đài, báo, tạp chí, cổng thông tin điện tử, trang thông tin điện tử, công ty',
  'tổng công ty, tập đoàn, xí nghiệp, nhà máy',
  'đội, hội, đoàn, liên đoàn, liên minh, hiệp hội, mặt trận, ủy ban mặt trận, ủy ban mttq, ubmttq, ubmttqvn, mttq',
  'mttqvn, ủy ban mặt trận tổ quốc',
  'mặt trận tổ quốc, ủy ban mặt trận tổ quốc việt nam, mặt trận tổ quốc việt nam, hội nông dân, hội phụ nữ',
  'hội liên hiệp phụ nữ, hội cựu chiến binh',
  'đoàn thanh niên, đoàn tncs hồ chí minh, tỉnh đoàn, thành đoàn, huyện đoàn, thị đoàn, hội chữ thập đỏ',
  'liên đoàn lao động, công đoàn',
  'trường, đại học, bệnh viện, trạm y tế, trạm, ngân hàng, ngân hàng nhà nước, kho bạc, kho bạc nhà nước',
  'bảo hiểm xã hội, bhxh, tòa án, tand, viện kiểm sát, vksnd',
  'công an, bộ chỉ huy, ban chỉ huy, ban chchqs, bộ chqs, ban chqs, bộ đội biên phòng, đồn biên phòng, quân khu',
  'sư đoàn, lữ đoàn, trung đoàn, quân chủng',
  'ban chỉ đạo, ban quản lý, ban điều hành, tổ công tác, tổ giúp việc, tổ công nghệ số cộng đồng, tổ, nhóm, hạt',
  'hạt kiểm lâm, chi nhánh, cơ quan thường trực',
  'điện lực, bưu điện, viễn thông, vnpt, viettel, mobifone, fpt, evn, pc, thuế, cơ quan thuế, hải quan, cảng vụ',
  'thống kê, quản lý thị trường, kiểm lâm',
  'vườn quốc gia, khu bảo tồn, hợp tác xã, quỹ, sở giao dịch, thư viện, bảo tàng, nhà hát, nhà thiếu nhi',
  'nhà văn hóa, cơ sở, bộ phận một cửa, bộ phận',
  'cơ quan, đơn vị, địa phương, chính quyền, cấp ủy, ngành, chủ đầu tư, nhà thầu, chủ rừng, doanh nghiệp',
  'nhà trường, xã, phường, huyện, thị xã, thị trấn',
  'ủy ban kiểm tra, ủy ban dân tộc, ủy ban nhân dân quận, đoàn kiểm tra, đoàn giám sát, đoàn đại biểu quốc hội',
  'khoa, trại, bến xe, chợ, ngành điện, ngành than',
);

/** Heads that are common words as well: a name only where a capital or a place follows. */
export const DOUBTFUL = new Set(
  'ban,bộ,vụ,tổ,hội,đoàn,đội,báo,đài,viện,thuế,sở,phòng,cục,trường,trạm,nhóm,quỹ,khoa,chợ,hạt,thống kê,thanh tra,tổ chức,công đoàn,ủy ban,hội đồng,ngành,trưởng,bà,ông,trại,kiểm lâm,hải quan,bộ phận,pc,cơ sở,chủ trì,mặt trận,viễn thông,trung tâm,liên minh,lãnh đạo,cán bộ,công chức,viên chức,cá nhân,doanh nghiệp,cơ quan,đơn vị,địa phương,chính quyền,cấp ủy,chủ đầu tư,nhà thầu,chánh,phó chánh,quản lý thị trường,kế toán,thành viên,đồng chí,chi nhánh,xã,phường,huyện,thị xã,thị trấn,thường trực,người dân,nhà trường'.split(
    ',',
  ),
);

/** Kinds of unit in lists: "các sở, ban, ngành", "các phòng, ban chuyên môn". */
export const KINDS = phrasesOf(
  'xóm, xóm trưởng, trưởng xóm, trưởng khu, trưởng khóm, trưởng bản, trưởng buôn, già làng, bí thư chi bộ',
  'ban công tác mặt trận, ban công tác, tiểu ban, hội nghề nghiệp, hiệp hội, câu lạc bộ, hãng, nhà mạng, nhà máy',
  'nhà hàng, khách sạn, chủ hộ, chủ hàng, chủ tàu, chủ nuôi, chủ cơ sở, ban giám hiệu, hiệu trưởng, giáo viên',
  'bác sĩ, nông dân, hộ dân, hộ gia đình, hộ kinh doanh, tiểu thương, lãnh đạo, chủ mỏ, chủ dự án, chủ hồ, chủ đập',
  'chủ công trình, tổ hợp tác, tổ hòa giải, đội xung kích, dân quân, đồn, hạt, tòa soạn',
  'cơ quan, đơn vị, cơ quan đơn vị, sở, phòng, ban, ngành, đoàn thể, địa phương, tổ chức',
  'tổ chức chính trị - xã hội, tổ chức chính trị xã hội, hội, hội đoàn thể',
  'khu công nghiệp, khu kinh tế, cụm công nghiệp, khu chế xuất, khu công nghệ cao, công trình, dự án, khu du lịch',
  'di tích, khu đô thị, cửa khẩu',
  'xã, phường, thị trấn, huyện, thị xã, thành phố, quận, đặc khu, tỉnh, thôn, bản, ấp, khu phố, khóm, tổ dân phố',
  'buôn, làng, khu, khối',
  'trường, trường học, nhà trường, cơ sở giáo dục, cơ sở y tế, cơ sở, bệnh viện, doanh nghiệp, cấp, các cấp, cấp ủy',
  'chính quyền, bộ, bộ phận',
  'chủ đầu tư, nhà thầu, chủ rừng, hộ, cá nhân, lực lượng, tổ công tác, đơn vị sự nghiệp, đơn vị sự nghiệp công lập',
  'ban quản lý, chi cục, trung tâm',
  'phòng chuyên môn, hợp tác xã, công ty, ngân hàng, tổ, đội, chi bộ, đảng bộ, cơ quan chuyên môn, ban ngành',
  'sở ngành, phòng ban, cán bộ, công chức',
  'viên chức, người lao động, đồng chí, thành viên, đại biểu, hội viên, đảng viên, trưởng thôn, giám đốc',
  'thủ trưởng, chủ tịch, lãnh đạo, trưởng phòng, trưởng ban',
  'huyện ủy, thị ủy, thành ủy, quận ủy, tỉnh ủy, đảng ủy, cục, vụ, viện, trạm, đồn biên phòng, hạt kiểm lâm',
  'cơ quan báo chí, cơ quan thông tấn, báo, đài, đơn vị vận tải, chủ phương tiện, trưởng ấp, tổ trưởng, khoa',
  'hội quần chúng, đoàn kinh tế - quốc phòng',
  'đoàn thể chính trị - xã hội, đoàn thể chính trị xã hội, cơ quan ngang bộ, chủ nhiệm, bí thư, công an, ubnd',
  'ủy ban nhân dân, ban chỉ huy, ban chỉ đạo, văn phòng, doanh nghiệp viễn thông, tổ chức đoàn thể, tổ chức hội',
  'tổ chức cá nhân',
);

/** Levels and places that a name may end with. */
export const PLACES = phrasesOf(
  'tỉnh, thành phố, tp, huyện, quận, xã, phường, thị xã, thị trấn, đặc khu, trung ương, cấp tỉnh, cấp huyện, cấp xã',
  'thôn, bản, ấp, khu phố, nhà nước, các cấp',
  'tỉnh ủy, thành ủy, huyện ủy, thị ủy, quận ủy, khu vực, địa phương, miền, vùng, tổ quốc, buôn, khóm, tổ dân phố',
  'cơ sở, địa bàn, liên xã, liên huyện, liên phường, cụm',
);

/** Lower-case words inside names of units. */
export const NAME_WORDS = phrasesOf(
  'một thành viên, hai thành viên, trách nhiệm hữu hạn, công cộng, lữ hành, xổ số, kiến thiết, thể dục, giống',
  'cây trồng, vật nuôi, trồng trọt, kiểm dịch, khí tượng, quan trắc, tần số, vô tuyến điện, bưu chính, hàng hải',
  'cảng, cửa khẩu, hải quan, dự trữ, quốc gia, chứng khoán, bảo hiểm, tín dụng, phát thanh, đối ngoại, hữu nghị',
  'nghệ nhân, người mù, người khuyết tật, trẻ em, nạn nhân, chất độc da cam, thân nhân, liệt sĩ, người có công',
  'cai nghiện, ma túy, phụ sản, lao phổi, da liễu, đa khoa, tim mạch, y học, cổ truyền, dược, trang thiết bị',
  'vắc xin, sinh phẩm, phòng bệnh, chữa bệnh, khám chữa bệnh, dân số, kế hoạch hóa, gia đình, bảo vệ, chăm sóc',
  'nuôi dưỡng, điều dưỡng, tổng hợp, hướng nghiệp, ngoại ngữ, tin học, phổ thông, trung học, tiểu học, mầm non',
  'mẫu giáo, nội trú, bán trú, chuyên, năng khiếu, lịch sử, di sản, di tích, danh thắng, điện ảnh, ca múa nhạc',
  'cải lương, xiếc, nhiếp ảnh, văn học, mỹ thuật, sách, thư viện, thông tấn, báo chí, xuất bản, phát hành, in',
  'quảng trường, công viên, nghĩa trang, bến, bãi, chợ, siêu thị, trung tâm, khoáng sản, địa chất, biển, hải đảo',
  'đo đạc, bản đồ, viễn thám, biến đổi khí hậu, khu công nghiệp, khu kinh tế, khu chế xuất, công nghệ cao',
  'năng lượng, nguyên tử, bức xạ, hạt nhân, sở hữu trí tuệ, đổi mới, sáng tạo, khởi nghiệp, doanh nghiệp',
  'nhỏ và vừa, hợp tác xã, làng nghề, tiểu thủ công nghiệp, hàng không, đường thủy nội địa, đăng kiểm, sát hạch',
  'hạ tầng kỹ thuật, nhà ở, bất động sản, quy hoạch, kiến trúc, giám định, kiểm định, thí nghiệm, xét nghiệm',
  'kiểm nghiệm, kiểm chuẩn, phòng, chống, mua bán, đấu giá, tài sản, công sản, giá, quản trị, tài vụ, kế toán',
  'thống kê, tin học hóa, kho quỹ, thủ quỹ, hộ tịch, cư trú, căn cước, xuất nhập cảnh, an ninh, kinh tế hạ tầng',
  'văn thư, tiếp công dân, tôn giáo, dân chủ, tư tưởng, nội chính, cơ yếu, thông tin liên lạc, tác chiến, tăng gia',
  'chính trị, giảng dạy, bồi dưỡng, lý luận',
  'nhân dân, dịch tễ, thị trường, nông thôn, đô thị, địa bàn, dự án, đầu tư, xây dựng, hành chính công, hành chính',
  'dân sự, biên chế, quân sự, biên phòng, một cửa, giao dịch',
  'bồi thường, giải phóng mặt bằng, nghĩa vụ quân sự, tuyển sinh, xét duyệt, thẩm định, phổ biến giáo dục pháp luật',
  'liên ngành, cơ động, phản ứng nhanh, chuyên trách, xung kích, trinh sát, tham mưu, hiện trường, quy tắc',
  'trật tự đô thị, nhà, nhà ở, công sản, giống cây trồng, thị trường, bền vững, cộng đồng, đồng bằng, quốc tế',
  'trong nước, ngoài nước, nước ngoài, đối tác, công tư, trực tuyến, trò chơi, giải trí, ẩm thực, nước thải',
  'nước sạch, chất thải, rác thải, vệ sinh môi trường, công tác xã hội, người lao động, việt kiều, hạ tầng kỹ thuật',
  'thủy văn, thủy lợi, thủy nông, đất đai, đăng ký đất đai, môi trường, tài nguyên, điện tử, thông tin, viễn thông',
  'kỹ thuật, nông nghiệp, lâm nghiệp, thủy sản, chăn nuôi, thú y, bảo vệ thực vật',
  'khuyến nông, khuyến công, xúc tiến, thương mại, du lịch, thể thao, văn hóa, nghệ thuật, truyền thanh',
  'truyền hình, truyền thông, giáo dục, nghề nghiệp, thường xuyên, dạy nghề, việc làm',
  'dịch vụ, sự nghiệp, công lập, công ích, vệ sinh, đường bộ, đường sắt, đường thủy, giao thông, vận tải, cấp nước',
  'thoát nước, cấp thoát nước, chiếu sáng, cây xanh, quản lý, phát triển, quỹ đất',
  'thi hành án, án dân sự, kiểm sát, kiểm tra, xã hội, chính sách, bảo trợ, phòng chống, thiên tai, tìm kiếm',
  'cứu nạn, dân tộc, tôn giáo, lao động, thương binh, công nghệ, khoa học, đào tạo, y tế',
  'kiểm lâm, hạ tầng, kinh tế, kế hoạch, tài chính, ngân sách, dân quân, công an, phòng cháy, chữa cháy',
  'chữ thập đỏ, chất lượng, đo lường, tiêu chuẩn, an toàn, thực phẩm, pháp y, tâm thần, kiểm soát, bệnh tật',
  'sản xuất, kinh doanh, cổ phần, hữu hạn, thành viên, xăng dầu, điện lực, hàng không, ngoại vụ, nội vụ, tư pháp',
  'công thương, thanh niên, phụ nữ, nông dân, cựu chiến binh, sinh viên, thiếu niên, người cao tuổi',
  'công trình, công nghiệp, trật tự, hàng hóa, dân dụng, chuyên ngành, giao thông vận tải, người nộp thuế, kê khai',
  'kế toán thuế, nội bộ, công nghệ thông tin, văn hóa thông tin, quản lý đô thị, hành chính tổng hợp',
  'tổ chức cán bộ, an toàn thực phẩm, bảo trợ xã hội, cảnh sát giao thông, cảnh sát, cứu hộ, thi đua, khen thưởng',
  'dự phòng, ngoại giao, khuyến học, công chứng, chính phủ, tiếng nói, quốc hội, văn hiến, thủ tướng, hậu cần',
  'phục vụ, trợ giúp, pháp lý, lưu trữ, tổng hợp, nội chính, tuyên giáo, dân vận, tổ chức, cán bộ, văn xã, thư ký',
  'thường trực, giúp việc, tiếp dân, tiếp công dân, số, chuyển đổi số, cộng đồng, đảng, quốc phòng, phòng thủ',
);

/** What may follow the name of a kind of unit before its duty begins. */
export const QUALIFIERS = phrasesOf(
  'chuyên môn, liên quan, có liên quan, khác, còn lại, trực thuộc, thuộc, ven biển, ven sông, vùng cao, biên giới',
  'miền núi, công lập, sự nghiệp, hành chính, nhà nước, chức năng, nghiệp vụ',
  'trên địa bàn, đóng trên địa bàn, trên toàn, trong toàn, trong tỉnh, trong huyện, của, ở, tại, cấp tỉnh',
  'cấp huyện, cấp xã, cấp, cơ sở, tỉnh, thành phố, huyện, quận, xã, phường, thị xã, trung ương, địa phương',
  'mình, này, trên, nêu trên, nói trên, nêu tại, được giao, được phân công, chậm, chậm tiến độ, chưa, có, còn',
  'quản lý, phụ trách, tham gia, sử dụng, chủ trì, phối hợp, nơi, đang, ngành dọc, đoàn thể, tương đương, trong',
  'mầm non, tiểu học, trung học, trung học cơ sở, trung học phổ thông, phổ thông, đại học, cao đẳng, nội trú, thcs',
  'thpt, nghề nghiệp, quan trọng, trọng điểm, chủ quản, chủ lực, nòng cốt, vũ trang, kinh doanh, sản xuất, dịch vụ',
  'viễn thông, báo chí, thông tấn, xây dựng, vận tải, đào tạo, y tế, giáo dục, khai thác, chế biến, thi công',
  'giám sát, tư vấn',
);

/** Determiners that make a kind of unit a group. */
export const GROUPERS = phrasesOf('các, những, mọi, từng, toàn thể, toàn bộ, tất cả, tất cả các, một số, hai, ba, quý');
