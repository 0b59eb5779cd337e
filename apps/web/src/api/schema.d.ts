/** Types of the API, made from its OpenAPI document: `npm run openapi` makes them anew. */
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tôi là ai */
        get: operations["whoAmI"];
        put?: never;
        /** Đăng nhập */
        post: operations["logIn"];
        /** Đăng xuất */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đổi mật khẩu */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hệ thống đã sẵn sàng chưa */
        get: operations["start"];
        put?: never;
        /** Tạo quản trị đầu tiên */
        post: operations["makeFirstAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các đơn vị */
        get: operations["listUnits"];
        put?: never;
        /** Thêm đơn vị */
        post: operations["makeUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sửa đơn vị */
        put: operations["changeUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các nhóm đơn vị */
        get: operations["listUnitGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ghi nhóm đơn vị */
        put: operations["writeUnitGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh bạ */
        get: operations["listPeople"];
        put?: never;
        /** Thêm người dùng */
        post: operations["makePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sửa người dùng */
        put: operations["changePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gắn người dùng với đơn vị */
        post: operations["makeSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seats/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Kết thúc vị trí công tác */
        put: operations["endSeat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{kind}/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các bản của một bộ quy tắc */
        get: operations["listRuleVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sổ văn bản chỉ đạo */
        get: operations["listDirectives"];
        put?: never;
        /** Đăng ký văn bản */
        post: operations["registerDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đăng ký văn bản từ tệp */
        post: operations["registerDirectiveFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một văn bản chỉ đạo */
        get: operations["readDirective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tệp gốc của văn bản */
        get: operations["downloadDirectiveFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sửa nội dung đã đọc */
        put: operations["correctReading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Xem trước khi ban hành */
        get: operations["previewIssue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giao nhiệm vụ */
        post: operations["issueDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi số, ngày văn bản */
        post: operations["numberDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thu hồi văn bản */
        post: operations["revokeDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Văn bản mẫu */
        get: operations["listSamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Soát dự thảo */
        post: operations["lintDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/findings/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Soát dự thảo từ tệp */
        post: operations["lintDraftFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận dạng chữ từ bản quét */
        post: operations["askRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tiến độ nhận dạng chữ */
        get: operations["readRecognition"];
        put?: never;
        post?: never;
        /** Dừng nhận dạng chữ */
        delete: operations["cancelRecognition"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vị trí của nội dung trên các trang */
        get: operations["readDirectivePages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ảnh một trang của tệp gốc */
        get: operations["readDirectivePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nhiệm vụ */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Việc của tôi */
        get: operations["listMyTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một nhiệm vụ */
        get: operations["readTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lịch nhắc còn lại */
        get: operations["previewTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nhật ký của nhiệm vụ */
        get: operations["readTaskHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tiếp nhận */
        post: operations["acknowledgeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/officer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Phân công người thực hiện */
        put: operations["nameOfficer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Báo cáo kết quả */
        post: operations["submitResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/submissions/{submissionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Rút báo cáo */
        delete: operations["withdrawSubmission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đề nghị gia hạn */
        post: operations["askExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extensions/{extensionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Rút đề nghị gia hạn */
        delete: operations["withdrawExtension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/coordination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tiếp nhận phần việc phối hợp */
        post: operations["acknowledgeCoordination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/submissions/{submissionId}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xác nhận hoàn thành hoặc trả lại để bổ sung */
        post: operations["judgeSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extensions/{extensionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đồng ý gia hạn hoặc giữ nguyên hạn */
        post: operations["decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chuyển đơn vị */
        post: operations["reassignTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Điều chỉnh hạn */
        put: operations["changeDeadline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thu hồi */
        post: operations["recallTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tải tệp lên */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải tệp về */
        get: operations["readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Việc còn lại theo văn bản được viện dẫn */
        get: operations["readDebts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thư đã gửi */
        get: operations["listDispatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một thư */
        get: operations["readDispatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sửa địa chỉ và gửi lại */
        post: operations["resendDispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi nhận giao trực tiếp */
        post: operations["recordDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hộp thư mẫu */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một thư trong hộp thư mẫu */
        get: operations["readMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cần quyết định */
        get: operations["getInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một lần quá hạn trên các nấc đôn đốc */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xác nhận yêu cầu giải trình */
        post: operations["confirmRung"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giải trình */
        post: operations["explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/explanations/{explanationId}/weighing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi ý kiến về giải trình */
        post: operations["weighExplanation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Đề xuất, mới nhất trước */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một đề xuất với hồ sơ */
        get: operations["getProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Quyết định */
        post: operations["decideProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi ý kiến về hồ sơ */
        post: operations["answerDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScorecards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{key}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listContributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Đồng hồ mẫu đang chỉ giờ nào, việc kế tiếp lúc nào */
        get: operations["getClock"];
        put?: never;
        /** Cho đồng hồ mẫu chạy tới */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string;
                        };
                        seats: {
                            /** Format: uuid */
                            id: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            /** @enum {string} */
                            role: "leader" | "monitor" | "unitHead" | "officer" | "admin";
                            title: string;
                            from: string;
                            to: string | null;
                        }[];
                        roles: ("leader" | "monitor" | "unitHead" | "officer" | "admin")[];
                        mustChangePassword: boolean;
                        office: {
                            name: string;
                            short: string;
                        };
                        demo: boolean;
                        /** Format: date-time */
                        now: string;
                        calendar: {
                            confirmedUntil: string;
                            off: string[];
                            work: string[];
                        };
                        counts: {
                            mine: number;
                            decisions: number;
                        };
                    };
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string;
                        };
                        seats: {
                            /** Format: uuid */
                            id: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            /** @enum {string} */
                            role: "leader" | "monitor" | "unitHead" | "officer" | "admin";
                            title: string;
                            from: string;
                            to: string | null;
                        }[];
                        roles: ("leader" | "monitor" | "unitHead" | "officer" | "admin")[];
                        mustChangePassword: boolean;
                        office: {
                            name: string;
                            short: string;
                        };
                        demo: boolean;
                        /** Format: date-time */
                        now: string;
                        calendar: {
                            confirmedUntil: string;
                            off: string[];
                            work: string[];
                        };
                        counts: {
                            mine: number;
                            decisions: number;
                        };
                    };
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ready: boolean;
                        demo: boolean;
                        empty: boolean;
                        progress: {
                            done: number;
                            total: number;
                            what: string;
                        } | null;
                        accounts: {
                            email: string;
                            name: string;
                            title: string;
                        }[];
                        office: {
                            name: string;
                            short: string;
                        } | null;
                    };
                };
            };
        };
    };
    makeFirstAdministrator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    officeName: string;
                    name: string;
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ready: boolean;
                        demo: boolean;
                        empty: boolean;
                        progress: {
                            done: number;
                            total: number;
                            what: string;
                        } | null;
                        accounts: {
                            email: string;
                            name: string;
                            title: string;
                        }[];
                        office: {
                            name: string;
                            short: string;
                        } | null;
                    };
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                            names: string[];
                            /** @enum {string} */
                            level: "province" | "city" | "department" | "commune" | "other";
                            /** Format: uuid */
                            parentId: string | null;
                            headTitle: string;
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                            successorIds: string[];
                            version: number;
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    makeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    short: string;
                    names: string[];
                    /** @enum {string} */
                    level: "province" | "city" | "department" | "commune" | "other";
                    /** Format: uuid */
                    parentId: string | null;
                    headTitle: string;
                    /** Format: date */
                    validFrom: string;
                    /** Format: date */
                    validTo: string | null;
                    /** @default [] */
                    successorIds?: string[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        short: string;
                        names: string[];
                        /** @enum {string} */
                        level: "province" | "city" | "department" | "commune" | "other";
                        /** Format: uuid */
                        parentId: string | null;
                        headTitle: string;
                        /** Format: date */
                        validFrom: string;
                        /** Format: date */
                        validTo: string | null;
                        successorIds: string[];
                        version: number;
                    };
                };
            };
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    short: string;
                    names: string[];
                    /** @enum {string} */
                    level: "province" | "city" | "department" | "commune" | "other";
                    /** Format: uuid */
                    parentId: string | null;
                    headTitle: string;
                    /** Format: date */
                    validFrom: string;
                    /** Format: date */
                    validTo: string | null;
                    /** @default [] */
                    successorIds?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        short: string;
                        names: string[];
                        /** @enum {string} */
                        level: "province" | "city" | "department" | "commune" | "other";
                        /** Format: uuid */
                        parentId: string | null;
                        headTitle: string;
                        /** Format: date */
                        validFrom: string;
                        /** Format: date */
                        validTo: string | null;
                        successorIds: string[];
                        version: number;
                    };
                };
            };
        };
    };
    listUnitGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            names: string[];
                            memberIds: string[];
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    writeUnitGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    names: string[];
                    memberIds: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        names: string[];
                        memberIds: string[];
                    };
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            seats: {
                                /** Format: uuid */
                                id: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    short: string;
                                };
                                /** @enum {string} */
                                role: "leader" | "monitor" | "unitHead" | "officer" | "admin";
                                title: string;
                                from: string;
                                to: string | null;
                            }[];
                            version: number;
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    makePerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** Format: email */
                    email: string;
                    phone: string | null;
                    password?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string | null;
                        phone: string | null;
                        seats: {
                            /** Format: uuid */
                            id: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            /** @enum {string} */
                            role: "leader" | "monitor" | "unitHead" | "officer" | "admin";
                            title: string;
                            from: string;
                            to: string | null;
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** Format: email */
                    email: string;
                    phone: string | null;
                    password?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string | null;
                        phone: string | null;
                        seats: {
                            /** Format: uuid */
                            id: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            /** @enum {string} */
                            role: "leader" | "monitor" | "unitHead" | "officer" | "admin";
                            title: string;
                            from: string;
                            to: string | null;
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    makeSeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    unitId: string;
                    /** @enum {string} */
                    role: "leader" | "monitor" | "unitHead" | "officer" | "admin";
                    title: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        role: "leader" | "monitor" | "unitHead" | "officer" | "admin";
                        title: string;
                        from: string;
                        to: string | null;
                    };
                };
            };
        };
    };
    endSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    to: string;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        role: "leader" | "monitor" | "unitHead" | "officer" | "admin";
                        title: string;
                        from: string;
                        to: string | null;
                    };
                };
            };
        };
    };
    listRuleVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            kind: "calendar" | "reading" | "reminders" | "ladder" | "throttle" | "profile" | "lint";
                            key: string;
                            version: number;
                            /** Format: date */
                            effectiveFrom: string;
                            source: string;
                            sha256: string;
                            publishedAt: string;
                            publishedBy: string;
                            body: {
                                [key: string]: unknown;
                            };
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    listDirectives: {
        parameters: {
            query?: {
                "filter[state]"?: string;
                "filter[q]"?: string;
                "page[after]"?: string;
                "page[size]"?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            ref: string;
                            type: string;
                            number: string | null;
                            /** Format: date */
                            signedOn: string | null;
                            issuer: string | null;
                            summary: string | null;
                            assigner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            /** @enum {string} */
                            state: "registered" | "issued" | "revoked";
                            /** Format: date-time */
                            registeredAt: string;
                            registeredBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            issuedAt: string | null;
                            counts: {
                                obligations: number;
                                confirmed: number;
                                tasks: number;
                                overdue: number;
                                done: number;
                            };
                            version: number;
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    registerDirective: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    source: {
                        /** @enum {string} */
                        kind: "text";
                        text: string;
                    } | {
                        /** @enum {string} */
                        kind: "sample";
                        sample: string;
                    };
                    /**
                     * Format: uuid
                     * @default null
                     */
                    assignerUnitId?: string | null;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    recognitionId?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        ref: string;
                        type: string;
                        number: string | null;
                        /** Format: date */
                        signedOn: string | null;
                        issuer: string | null;
                        summary: string | null;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        state: "registered" | "issued" | "revoked";
                        /** Format: date-time */
                        registeredAt: string;
                        registeredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        issuedAt: string | null;
                        counts: {
                            obligations: number;
                            confirmed: number;
                            tasks: number;
                            overdue: number;
                            done: number;
                        };
                        version: number;
                        text: string;
                        fileName: string | null;
                        /** Format: uuid */
                        fileId: string | null;
                        recognition: {
                            confidence: number;
                        } | null;
                        pages: {
                            page: number;
                            start: number;
                            end: number;
                        }[];
                        addressees: string[];
                        signatory: string | null;
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                            deadline: ({
                                /** @enum {string} */
                                kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            deadlineCitation: {
                                start: number;
                                end: number;
                                quote: string;
                            } | null;
                            due: {
                                /** Format: date */
                                dueOn: string | null;
                                /** Format: date-time */
                                dueAt: string | null;
                                explain: string;
                            } | null;
                            /** Format: date */
                            reviewOn: string | null;
                            leadUnitIds: string[];
                            leadText: string | null;
                            coordinatorUnitIds: string[];
                            coordinatorText: string | null;
                            reportTo: string | null;
                            via: string | null;
                            deliverable: string | null;
                            countable: boolean;
                            confirmed: boolean;
                            dropped: boolean;
                            confidence: {
                                /** @enum {string} */
                                level: "sure" | "unsure" | "missing";
                                reasons: string[];
                            };
                            asRead: {
                                title: string;
                                quote: {
                                    start: number;
                                    end: number;
                                    quote: string;
                                }[];
                                /** @enum {string} */
                                kind: "dated" | "review" | "routine";
                                deadline: ({
                                    /** @enum {string} */
                                    kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                due: {
                                    /** Format: date */
                                    dueOn: string | null;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    explain: string;
                                } | null;
                                /** Format: date */
                                reviewOn: string | null;
                                leadUnitIds: string[];
                                coordinatorUnitIds: string[];
                                reportTo: string | null;
                                via: string | null;
                                deliverable: string | null;
                            } | null;
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                        citations: {
                            text: string;
                            number: string;
                            /** Format: date */
                            date: string | null;
                            start: number;
                            end: number;
                            /** Format: uuid */
                            directiveId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    registerDirectiveFile: {
        parameters: {
            query: {
                name: string;
                id: string;
                assignerUnitId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        ref: string;
                        type: string;
                        number: string | null;
                        /** Format: date */
                        signedOn: string | null;
                        issuer: string | null;
                        summary: string | null;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        state: "registered" | "issued" | "revoked";
                        /** Format: date-time */
                        registeredAt: string;
                        registeredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        issuedAt: string | null;
                        counts: {
                            obligations: number;
                            confirmed: number;
                            tasks: number;
                            overdue: number;
                            done: number;
                        };
                        version: number;
                        text: string;
                        fileName: string | null;
                        /** Format: uuid */
                        fileId: string | null;
                        recognition: {
                            confidence: number;
                        } | null;
                        pages: {
                            page: number;
                            start: number;
                            end: number;
                        }[];
                        addressees: string[];
                        signatory: string | null;
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                            deadline: ({
                                /** @enum {string} */
                                kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            deadlineCitation: {
                                start: number;
                                end: number;
                                quote: string;
                            } | null;
                            due: {
                                /** Format: date */
                                dueOn: string | null;
                                /** Format: date-time */
                                dueAt: string | null;
                                explain: string;
                            } | null;
                            /** Format: date */
                            reviewOn: string | null;
                            leadUnitIds: string[];
                            leadText: string | null;
                            coordinatorUnitIds: string[];
                            coordinatorText: string | null;
                            reportTo: string | null;
                            via: string | null;
                            deliverable: string | null;
                            countable: boolean;
                            confirmed: boolean;
                            dropped: boolean;
                            confidence: {
                                /** @enum {string} */
                                level: "sure" | "unsure" | "missing";
                                reasons: string[];
                            };
                            asRead: {
                                title: string;
                                quote: {
                                    start: number;
                                    end: number;
                                    quote: string;
                                }[];
                                /** @enum {string} */
                                kind: "dated" | "review" | "routine";
                                deadline: ({
                                    /** @enum {string} */
                                    kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                due: {
                                    /** Format: date */
                                    dueOn: string | null;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    explain: string;
                                } | null;
                                /** Format: date */
                                reviewOn: string | null;
                                leadUnitIds: string[];
                                coordinatorUnitIds: string[];
                                reportTo: string | null;
                                via: string | null;
                                deliverable: string | null;
                            } | null;
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                        citations: {
                            text: string;
                            number: string;
                            /** Format: date */
                            date: string | null;
                            start: number;
                            end: number;
                            /** Format: uuid */
                            directiveId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readDirective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        ref: string;
                        type: string;
                        number: string | null;
                        /** Format: date */
                        signedOn: string | null;
                        issuer: string | null;
                        summary: string | null;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        state: "registered" | "issued" | "revoked";
                        /** Format: date-time */
                        registeredAt: string;
                        registeredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        issuedAt: string | null;
                        counts: {
                            obligations: number;
                            confirmed: number;
                            tasks: number;
                            overdue: number;
                            done: number;
                        };
                        version: number;
                        text: string;
                        fileName: string | null;
                        /** Format: uuid */
                        fileId: string | null;
                        recognition: {
                            confidence: number;
                        } | null;
                        pages: {
                            page: number;
                            start: number;
                            end: number;
                        }[];
                        addressees: string[];
                        signatory: string | null;
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                            deadline: ({
                                /** @enum {string} */
                                kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            deadlineCitation: {
                                start: number;
                                end: number;
                                quote: string;
                            } | null;
                            due: {
                                /** Format: date */
                                dueOn: string | null;
                                /** Format: date-time */
                                dueAt: string | null;
                                explain: string;
                            } | null;
                            /** Format: date */
                            reviewOn: string | null;
                            leadUnitIds: string[];
                            leadText: string | null;
                            coordinatorUnitIds: string[];
                            coordinatorText: string | null;
                            reportTo: string | null;
                            via: string | null;
                            deliverable: string | null;
                            countable: boolean;
                            confirmed: boolean;
                            dropped: boolean;
                            confidence: {
                                /** @enum {string} */
                                level: "sure" | "unsure" | "missing";
                                reasons: string[];
                            };
                            asRead: {
                                title: string;
                                quote: {
                                    start: number;
                                    end: number;
                                    quote: string;
                                }[];
                                /** @enum {string} */
                                kind: "dated" | "review" | "routine";
                                deadline: ({
                                    /** @enum {string} */
                                    kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                due: {
                                    /** Format: date */
                                    dueOn: string | null;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    explain: string;
                                } | null;
                                /** Format: date */
                                reviewOn: string | null;
                                leadUnitIds: string[];
                                coordinatorUnitIds: string[];
                                reportTo: string | null;
                                via: string | null;
                                deliverable: string | null;
                            } | null;
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                        citations: {
                            text: string;
                            number: string;
                            /** Format: date */
                            date: string | null;
                            start: number;
                            end: number;
                            /** Format: uuid */
                            directiveId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    downloadDirectiveFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    correctReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    obligations: {
                        /** Format: uuid */
                        id: string;
                        instruction: string | null;
                        title: string;
                        quote: {
                            start: number;
                            end: number;
                        }[];
                        /** @enum {string} */
                        kind: "dated" | "review" | "routine";
                        deadline: ({
                            /** @enum {string} */
                            kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        /** Format: date */
                        dueOn?: string | null;
                        /** Format: date */
                        reviewOn: string | null;
                        leadUnitIds: string[];
                        coordinatorUnitIds: string[];
                        reportTo: string | null;
                        via: string | null;
                        deliverable: string | null;
                        countable: boolean;
                        confirmed: boolean;
                        dropped: boolean;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        ref: string;
                        type: string;
                        number: string | null;
                        /** Format: date */
                        signedOn: string | null;
                        issuer: string | null;
                        summary: string | null;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        state: "registered" | "issued" | "revoked";
                        /** Format: date-time */
                        registeredAt: string;
                        registeredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        issuedAt: string | null;
                        counts: {
                            obligations: number;
                            confirmed: number;
                            tasks: number;
                            overdue: number;
                            done: number;
                        };
                        version: number;
                        text: string;
                        fileName: string | null;
                        /** Format: uuid */
                        fileId: string | null;
                        recognition: {
                            confidence: number;
                        } | null;
                        pages: {
                            page: number;
                            start: number;
                            end: number;
                        }[];
                        addressees: string[];
                        signatory: string | null;
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                            deadline: ({
                                /** @enum {string} */
                                kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            deadlineCitation: {
                                start: number;
                                end: number;
                                quote: string;
                            } | null;
                            due: {
                                /** Format: date */
                                dueOn: string | null;
                                /** Format: date-time */
                                dueAt: string | null;
                                explain: string;
                            } | null;
                            /** Format: date */
                            reviewOn: string | null;
                            leadUnitIds: string[];
                            leadText: string | null;
                            coordinatorUnitIds: string[];
                            coordinatorText: string | null;
                            reportTo: string | null;
                            via: string | null;
                            deliverable: string | null;
                            countable: boolean;
                            confirmed: boolean;
                            dropped: boolean;
                            confidence: {
                                /** @enum {string} */
                                level: "sure" | "unsure" | "missing";
                                reasons: string[];
                            };
                            asRead: {
                                title: string;
                                quote: {
                                    start: number;
                                    end: number;
                                    quote: string;
                                }[];
                                /** @enum {string} */
                                kind: "dated" | "review" | "routine";
                                deadline: ({
                                    /** @enum {string} */
                                    kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                due: {
                                    /** Format: date */
                                    dueOn: string | null;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    explain: string;
                                } | null;
                                /** Format: date */
                                reviewOn: string | null;
                                leadUnitIds: string[];
                                coordinatorUnitIds: string[];
                                reportTo: string | null;
                                via: string | null;
                                deliverable: string | null;
                            } | null;
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                        citations: {
                            text: string;
                            number: string;
                            /** Format: date */
                            date: string | null;
                            start: number;
                            end: number;
                            /** Format: uuid */
                            directiveId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    previewIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: number;
                        units: number;
                        dated: number;
                        review: number;
                        routine: number;
                        recipients: number;
                        /** Format: date-time */
                        firstLetterAt: string | null;
                        forbids: {
                            /** Format: uuid */
                            obligationId: string | null;
                            sentence: string;
                        }[];
                    };
                };
            };
        };
    };
    issueDirective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    receivedOn?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        ref: string;
                        type: string;
                        number: string | null;
                        /** Format: date */
                        signedOn: string | null;
                        issuer: string | null;
                        summary: string | null;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        state: "registered" | "issued" | "revoked";
                        /** Format: date-time */
                        registeredAt: string;
                        registeredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        issuedAt: string | null;
                        counts: {
                            obligations: number;
                            confirmed: number;
                            tasks: number;
                            overdue: number;
                            done: number;
                        };
                        version: number;
                        text: string;
                        fileName: string | null;
                        /** Format: uuid */
                        fileId: string | null;
                        recognition: {
                            confidence: number;
                        } | null;
                        pages: {
                            page: number;
                            start: number;
                            end: number;
                        }[];
                        addressees: string[];
                        signatory: string | null;
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                            deadline: ({
                                /** @enum {string} */
                                kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            deadlineCitation: {
                                start: number;
                                end: number;
                                quote: string;
                            } | null;
                            due: {
                                /** Format: date */
                                dueOn: string | null;
                                /** Format: date-time */
                                dueAt: string | null;
                                explain: string;
                            } | null;
                            /** Format: date */
                            reviewOn: string | null;
                            leadUnitIds: string[];
                            leadText: string | null;
                            coordinatorUnitIds: string[];
                            coordinatorText: string | null;
                            reportTo: string | null;
                            via: string | null;
                            deliverable: string | null;
                            countable: boolean;
                            confirmed: boolean;
                            dropped: boolean;
                            confidence: {
                                /** @enum {string} */
                                level: "sure" | "unsure" | "missing";
                                reasons: string[];
                            };
                            asRead: {
                                title: string;
                                quote: {
                                    start: number;
                                    end: number;
                                    quote: string;
                                }[];
                                /** @enum {string} */
                                kind: "dated" | "review" | "routine";
                                deadline: ({
                                    /** @enum {string} */
                                    kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                due: {
                                    /** Format: date */
                                    dueOn: string | null;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    explain: string;
                                } | null;
                                /** Format: date */
                                reviewOn: string | null;
                                leadUnitIds: string[];
                                coordinatorUnitIds: string[];
                                reportTo: string | null;
                                via: string | null;
                                deliverable: string | null;
                            } | null;
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                        citations: {
                            text: string;
                            number: string;
                            /** Format: date */
                            date: string | null;
                            start: number;
                            end: number;
                            /** Format: uuid */
                            directiveId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    numberDirective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    /** Format: date */
                    signedOn: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        ref: string;
                        type: string;
                        number: string | null;
                        /** Format: date */
                        signedOn: string | null;
                        issuer: string | null;
                        summary: string | null;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        state: "registered" | "issued" | "revoked";
                        /** Format: date-time */
                        registeredAt: string;
                        registeredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        issuedAt: string | null;
                        counts: {
                            obligations: number;
                            confirmed: number;
                            tasks: number;
                            overdue: number;
                            done: number;
                        };
                        version: number;
                        text: string;
                        fileName: string | null;
                        /** Format: uuid */
                        fileId: string | null;
                        recognition: {
                            confidence: number;
                        } | null;
                        pages: {
                            page: number;
                            start: number;
                            end: number;
                        }[];
                        addressees: string[];
                        signatory: string | null;
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                            deadline: ({
                                /** @enum {string} */
                                kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            deadlineCitation: {
                                start: number;
                                end: number;
                                quote: string;
                            } | null;
                            due: {
                                /** Format: date */
                                dueOn: string | null;
                                /** Format: date-time */
                                dueAt: string | null;
                                explain: string;
                            } | null;
                            /** Format: date */
                            reviewOn: string | null;
                            leadUnitIds: string[];
                            leadText: string | null;
                            coordinatorUnitIds: string[];
                            coordinatorText: string | null;
                            reportTo: string | null;
                            via: string | null;
                            deliverable: string | null;
                            countable: boolean;
                            confirmed: boolean;
                            dropped: boolean;
                            confidence: {
                                /** @enum {string} */
                                level: "sure" | "unsure" | "missing";
                                reasons: string[];
                            };
                            asRead: {
                                title: string;
                                quote: {
                                    start: number;
                                    end: number;
                                    quote: string;
                                }[];
                                /** @enum {string} */
                                kind: "dated" | "review" | "routine";
                                deadline: ({
                                    /** @enum {string} */
                                    kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                due: {
                                    /** Format: date */
                                    dueOn: string | null;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    explain: string;
                                } | null;
                                /** Format: date */
                                reviewOn: string | null;
                                leadUnitIds: string[];
                                coordinatorUnitIds: string[];
                                reportTo: string | null;
                                via: string | null;
                                deliverable: string | null;
                            } | null;
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                        citations: {
                            text: string;
                            number: string;
                            /** Format: date */
                            date: string | null;
                            start: number;
                            end: number;
                            /** Format: uuid */
                            directiveId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    revokeDirective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    replacedById?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        ref: string;
                        type: string;
                        number: string | null;
                        /** Format: date */
                        signedOn: string | null;
                        issuer: string | null;
                        summary: string | null;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** @enum {string} */
                        state: "registered" | "issued" | "revoked";
                        /** Format: date-time */
                        registeredAt: string;
                        registeredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        issuedAt: string | null;
                        counts: {
                            obligations: number;
                            confirmed: number;
                            tasks: number;
                            overdue: number;
                            done: number;
                        };
                        version: number;
                        text: string;
                        fileName: string | null;
                        /** Format: uuid */
                        fileId: string | null;
                        recognition: {
                            confidence: number;
                        } | null;
                        pages: {
                            page: number;
                            start: number;
                            end: number;
                        }[];
                        addressees: string[];
                        signatory: string | null;
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                            deadline: ({
                                /** @enum {string} */
                                kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            deadlineCitation: {
                                start: number;
                                end: number;
                                quote: string;
                            } | null;
                            due: {
                                /** Format: date */
                                dueOn: string | null;
                                /** Format: date-time */
                                dueAt: string | null;
                                explain: string;
                            } | null;
                            /** Format: date */
                            reviewOn: string | null;
                            leadUnitIds: string[];
                            leadText: string | null;
                            coordinatorUnitIds: string[];
                            coordinatorText: string | null;
                            reportTo: string | null;
                            via: string | null;
                            deliverable: string | null;
                            countable: boolean;
                            confirmed: boolean;
                            dropped: boolean;
                            confidence: {
                                /** @enum {string} */
                                level: "sure" | "unsure" | "missing";
                                reasons: string[];
                            };
                            asRead: {
                                title: string;
                                quote: {
                                    start: number;
                                    end: number;
                                    quote: string;
                                }[];
                                /** @enum {string} */
                                kind: "dated" | "review" | "routine";
                                deadline: ({
                                    /** @enum {string} */
                                    kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                                } & {
                                    [key: string]: unknown;
                                }) | null;
                                due: {
                                    /** Format: date */
                                    dueOn: string | null;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    explain: string;
                                } | null;
                                /** Format: date */
                                reviewOn: string | null;
                                leadUnitIds: string[];
                                coordinatorUnitIds: string[];
                                reportTo: string | null;
                                via: string | null;
                                deliverable: string | null;
                            } | null;
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                        citations: {
                            text: string;
                            number: string;
                            /** Format: date */
                            date: string | null;
                            start: number;
                            end: number;
                            /** Format: uuid */
                            directiveId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    listSamples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            title: string;
                            about: string;
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    lintDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        summary: {
                            type: string;
                            number: string | null;
                            /** Format: date */
                            signedOn: string | null;
                            issuer: string | null;
                            summary: string | null;
                            addressees: string[];
                            signatory: string | null;
                        };
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            leadText: string | null;
                            leadUnitIds: string[];
                            /** Format: date */
                            dueOn: string | null;
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    lintDraftFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        summary: {
                            type: string;
                            number: string | null;
                            /** Format: date */
                            signedOn: string | null;
                            issuer: string | null;
                            summary: string | null;
                            addressees: string[];
                            signatory: string | null;
                        };
                        obligations: {
                            /** Format: uuid */
                            id: string;
                            instruction: string | null;
                            title: string;
                            quote: {
                                start: number;
                                end: number;
                                quote: string;
                            }[];
                            leadText: string | null;
                            leadUnitIds: string[];
                            /** Format: date */
                            dueOn: string | null;
                            /** @enum {string} */
                            kind: "dated" | "review" | "routine";
                        }[];
                        findings: {
                            code: string;
                            sentence: string;
                            suggestion: string;
                            start: number | null;
                            end: number | null;
                            /** Format: uuid */
                            obligationId: string | null;
                            related: {
                                /** @enum {string} */
                                kind: "directive" | "task";
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                title: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    askRecognition: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed" | "cancelled";
                        pages: number | null;
                        pagesDone: number;
                        confidence: number | null;
                        text: string | null;
                        detail: string | null;
                    };
                };
            };
        };
    };
    readRecognition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed" | "cancelled";
                        pages: number | null;
                        pagesDone: number;
                        confidence: number | null;
                        text: string | null;
                        detail: string | null;
                    };
                };
            };
        };
    };
    cancelRecognition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed" | "cancelled";
                        pages: number | null;
                        pagesDone: number;
                        confidence: number | null;
                        text: string | null;
                        detail: string | null;
                    };
                };
            };
        };
    };
    readDirectivePages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pages: {
                            page: number;
                            start: number;
                            end: number;
                            lines: {
                                start: number;
                                end: number;
                                box: (number)[];
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readDirectivePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                "filter[view]"?: string;
                "filter[unit]"?: string;
                "filter[directive]"?: string;
                "filter[assigner]"?: string;
                "filter[year]"?: string;
                "filter[countable]"?: string;
                "filter[outcome]"?: string;
                "filter[q]"?: string;
                "page[after]"?: string;
                "page[size]"?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            key: string;
                            title: string;
                            directive: {
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                item: string | null;
                            };
                            leadUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            }[];
                            officer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                            /** @enum {string} */
                            outcome: "early" | "onTime" | "late" | "awaiting" | "notYetDue" | "overdue" | "undated" | "suspended" | "recalled" | "superseded" | "routine";
                            /** @enum {string} */
                            tag: "overdue" | "dueToday" | "dueSoon" | "notYetDue" | "awaiting" | "returned" | "late" | "onTime" | "onTimeExtended" | "early" | "undated" | "routine" | "suspended" | "recalled" | "superseded";
                            /** Format: date */
                            dueOn: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            /** Format: date */
                            originalDueOn: string | null;
                            /** Format: date */
                            reviewOn: string | null;
                            workingDaysLeft: number | null;
                            unconfirmedCalendar: boolean;
                            countable: boolean;
                            routine: boolean;
                            assigner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            rung: number | null;
                            next: {
                                /** @enum {string} */
                                who: "unit" | "monitor" | "leader" | "nobody";
                                sentence: string;
                                /** Format: date-time */
                                since: string | null;
                            };
                            verbs: ("acknowledge" | "nameOfficer" | "submit" | "withdraw" | "accept" | "return" | "askExtension" | "withdrawExtension" | "decideExtension" | "confirmRung" | "recordDelivery" | "explain" | "weigh" | "decideProposal" | "answerDossier" | "reassign" | "changeDeadline" | "recall" | "acknowledgeCoordination")[];
                            /** Format: date-time */
                            assignedAt: string;
                            /** Format: date-time */
                            submittedAt: string | null;
                            consequence: string | null;
                            /** @enum {string|null} */
                            group: "explain" | "overdue" | "dueToday" | "returned" | "dueSoon" | "review" | "rest" | "waiting" | "done" | null;
                            returnReason: string | null;
                            /** @enum {string} */
                            myRelation: "lead" | "coordinating" | "none";
                            version: number;
                        }[];
                        page: {
                            next: string | null;
                            total: number;
                        };
                        views: {
                            [key: string]: number;
                        };
                        relax: {
                            filter: string;
                            count: number;
                        } | null;
                        /** Format: date-time */
                        asOf: string;
                    };
                };
            };
        };
    };
    listMyTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            key: string;
                            title: string;
                            directive: {
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                item: string | null;
                            };
                            leadUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            }[];
                            officer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                            /** @enum {string} */
                            outcome: "early" | "onTime" | "late" | "awaiting" | "notYetDue" | "overdue" | "undated" | "suspended" | "recalled" | "superseded" | "routine";
                            /** @enum {string} */
                            tag: "overdue" | "dueToday" | "dueSoon" | "notYetDue" | "awaiting" | "returned" | "late" | "onTime" | "onTimeExtended" | "early" | "undated" | "routine" | "suspended" | "recalled" | "superseded";
                            /** Format: date */
                            dueOn: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            /** Format: date */
                            originalDueOn: string | null;
                            /** Format: date */
                            reviewOn: string | null;
                            workingDaysLeft: number | null;
                            unconfirmedCalendar: boolean;
                            countable: boolean;
                            routine: boolean;
                            assigner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            rung: number | null;
                            next: {
                                /** @enum {string} */
                                who: "unit" | "monitor" | "leader" | "nobody";
                                sentence: string;
                                /** Format: date-time */
                                since: string | null;
                            };
                            verbs: ("acknowledge" | "nameOfficer" | "submit" | "withdraw" | "accept" | "return" | "askExtension" | "withdrawExtension" | "decideExtension" | "confirmRung" | "recordDelivery" | "explain" | "weigh" | "decideProposal" | "answerDossier" | "reassign" | "changeDeadline" | "recall" | "acknowledgeCoordination")[];
                            /** Format: date-time */
                            assignedAt: string;
                            /** Format: date-time */
                            submittedAt: string | null;
                            consequence: string | null;
                            /** @enum {string|null} */
                            group: "explain" | "overdue" | "dueToday" | "returned" | "dueSoon" | "review" | "rest" | "waiting" | "done" | null;
                            returnReason: string | null;
                            /** @enum {string} */
                            myRelation: "lead" | "coordinating" | "none";
                            version: number;
                        }[];
                        page: {
                            next: string | null;
                            total: number;
                        };
                        views: {
                            [key: string]: number;
                        };
                        relax: {
                            filter: string;
                            count: number;
                        } | null;
                        /** Format: date-time */
                        asOf: string;
                    };
                };
            };
        };
    };
    readTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        key: string;
                        title: string;
                        directive: {
                            /** Format: uuid */
                            id: string;
                            ref: string;
                            item: string | null;
                        };
                        leadUnit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        coordinators: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        }[];
                        officer: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        /** @enum {string} */
                        outcome: "early" | "onTime" | "late" | "awaiting" | "notYetDue" | "overdue" | "undated" | "suspended" | "recalled" | "superseded" | "routine";
                        /** @enum {string} */
                        tag: "overdue" | "dueToday" | "dueSoon" | "notYetDue" | "awaiting" | "returned" | "late" | "onTime" | "onTimeExtended" | "early" | "undated" | "routine" | "suspended" | "recalled" | "superseded";
                        /** Format: date */
                        dueOn: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date */
                        originalDueOn: string | null;
                        /** Format: date */
                        reviewOn: string | null;
                        workingDaysLeft: number | null;
                        unconfirmedCalendar: boolean;
                        countable: boolean;
                        routine: boolean;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        rung: number | null;
                        next: {
                            /** @enum {string} */
                            who: "unit" | "monitor" | "leader" | "nobody";
                            sentence: string;
                            /** Format: date-time */
                            since: string | null;
                        };
                        verbs: ("acknowledge" | "nameOfficer" | "submit" | "withdraw" | "accept" | "return" | "askExtension" | "withdrawExtension" | "decideExtension" | "confirmRung" | "recordDelivery" | "explain" | "weigh" | "decideProposal" | "answerDossier" | "reassign" | "changeDeadline" | "recall" | "acknowledgeCoordination")[];
                        /** Format: date-time */
                        assignedAt: string;
                        /** Format: date-time */
                        submittedAt: string | null;
                        consequence: string | null;
                        /** @enum {string|null} */
                        group: "explain" | "overdue" | "dueToday" | "returned" | "dueSoon" | "review" | "rest" | "waiting" | "done" | null;
                        returnReason: string | null;
                        /** @enum {string} */
                        myRelation: "lead" | "coordinating" | "none";
                        version: number;
                        /** Format: uuid */
                        obligationId: string;
                        quote: {
                            start: number;
                            end: number;
                            quote: string;
                        }[];
                        deadline: ({
                            /** @enum {string} */
                            kind: "date" | "recurring" | "term" | "period" | "urgent" | "reference";
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        deadlineText: string | null;
                        deadlineExplain: string | null;
                        deliverable: string | null;
                        reportTo: string | null;
                        via: string | null;
                        assignedBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: date-time */
                        acknowledgedAt: string | null;
                        /** Format: date-time */
                        acceptedAt: string | null;
                        /** Format: date */
                        completedOn: string | null;
                        whyCounted: string;
                        held: {
                            rung: number;
                            heading: string;
                            reasons: {
                                code: string;
                                sentence: string;
                                cure: (("acknowledge" | "nameOfficer" | "submit" | "withdraw" | "accept" | "return" | "askExtension" | "withdrawExtension" | "decideExtension" | "confirmRung" | "recordDelivery" | "explain" | "weigh" | "decideProposal" | "answerDossier" | "reassign" | "changeDeadline" | "recall" | "acknowledgeCoordination") | "resend") | null;
                                /** Format: uuid */
                                dispatchId: string | null;
                            }[];
                        } | null;
                        /** Format: uuid */
                        caseId: string | null;
                        /** Format: uuid */
                        proposalId: string | null;
                        lifeLine: {
                            /** @enum {string} */
                            code: "sentence" | "acknowledged" | "reminded" | "due" | "urged" | "explain" | "proposed" | "submitted" | "accepted";
                            label: string;
                            note: string;
                            /** @enum {string} */
                            state: "done" | "broken" | "held" | "future";
                        }[];
                        history: {
                            /** Format: uuid */
                            eventId: string;
                            name: string;
                            /** Format: date-time */
                            at: string;
                            sentence: string;
                            detail: string | null;
                            /** @enum {string} */
                            tone: "plain" | "good" | "bad" | "held";
                        }[];
                        submissions: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            result: string;
                            documentNumber: string | null;
                            /** Format: date */
                            documentOn: string | null;
                            files: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                size: number;
                                mediaType: string;
                            }[];
                            /** Format: date-time */
                            withdrawnAt: string | null;
                            verdict: {
                                /** @enum {string} */
                                decision: "accept" | "return";
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                                reason: string | null;
                                /** Format: date */
                                completedOn: string | null;
                            } | null;
                        }[];
                        extensions: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            until: string;
                            reason: string;
                            first: boolean;
                            /** Format: date-time */
                            withdrawnAt: string | null;
                            decision: {
                                grant: boolean;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                                reason: string | null;
                            } | null;
                        }[];
                        dueChanges: {
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            reason: string | null;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        coordination: {
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            duty: string | null;
                            /** Format: date-time */
                            acknowledgedAt: string | null;
                        }[];
                        plan: {
                            /** Format: date-time */
                            at: string;
                            stepId: string;
                            label: string;
                        }[];
                        officers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        openUnder: {
                            directive: {
                                /** Format: uuid */
                                id: string;
                                ref: string;
                            };
                            open: number;
                            overdue: number;
                        }[];
                    };
                };
            };
        };
    };
    previewTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            at: string;
                            stepId: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    readTaskHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            eventId: string;
                            name: string;
                            /** Format: date-time */
                            at: string;
                            sentence: string;
                            detail: string | null;
                            /** @enum {string} */
                            tone: "plain" | "good" | "bad" | "held";
                        }[];
                    };
                };
            };
        };
    };
    acknowledgeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officerId?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        version: number;
                    };
                };
            };
        };
    };
    nameOfficer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officerId: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        version: number;
                    };
                };
            };
        };
    };
    submitResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    result: string;
                    /** @default null */
                    documentNumber?: string | null;
                    /**
                     * Format: date
                     * @default null
                     */
                    documentOn?: string | null;
                    /** @default [] */
                    fileIds?: string[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        at: string;
                        by: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        result: string;
                        documentNumber: string | null;
                        /** Format: date */
                        documentOn: string | null;
                        files: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            size: number;
                            mediaType: string;
                        }[];
                        /** Format: date-time */
                        withdrawnAt: string | null;
                        verdict: {
                            /** @enum {string} */
                            decision: "accept" | "return";
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            at: string;
                            reason: string | null;
                            /** Format: date */
                            completedOn: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    withdrawSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                submissionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    askExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    until: string;
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        at: string;
                        by: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        reason: string;
                        first: boolean;
                        /** Format: date-time */
                        withdrawnAt: string | null;
                        decision: {
                            grant: boolean;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            at: string;
                            reason: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    withdrawExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    acknowledgeCoordination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        version: number;
                    };
                };
            };
        };
    };
    judgeSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                submissionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "accept" | "return";
                    /** @default null */
                    reason?: string | null;
                    /**
                     * Format: date
                     * @default null
                     */
                    completedOn?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        version: number;
                    };
                };
            };
        };
    };
    decideExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grant: boolean;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        version: number;
                    };
                };
            };
        };
    };
    reassignTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    unitId: string;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        version: number;
                    };
                };
            };
        };
    };
    changeDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    dueOn: string;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        version: number;
                    };
                };
            };
        };
    };
    recallTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {string} */
                        state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                        version: number;
                    };
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        size: number;
                        mediaType: string;
                    };
                };
            };
        };
    };
    readFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    readDebts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cites: {
                            text: string;
                            number: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            match: "one" | "several" | "none";
                            directive: {
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                summary: string | null;
                                /** @enum {string} */
                                state: "registered" | "issued" | "revoked";
                            } | null;
                            counts: {
                                total: number;
                                open: number;
                                overdue: number;
                                done: number;
                                routine: number;
                            };
                            open: {
                                /** Format: uuid */
                                taskId: string;
                                code: string;
                                title: string;
                                leadUnit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    short: string;
                                };
                                /** Format: date */
                                dueOn: string | null;
                                /** @enum {string} */
                                state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "suspended" | "recalled" | "superseded";
                                overdue: boolean;
                            }[];
                        }[];
                        citedBy: {
                            directive: {
                                /** Format: uuid */
                                id: string;
                                ref: string;
                                summary: string | null;
                                /** @enum {string} */
                                state: "registered" | "issued" | "revoked";
                            };
                            counts: {
                                total: number;
                                open: number;
                                overdue: number;
                                done: number;
                                routine: number;
                            };
                        }[];
                        own: {
                            counts: {
                                total: number;
                                open: number;
                                overdue: number;
                                done: number;
                                routine: number;
                            };
                        };
                    };
                };
            };
        };
    };
    listDispatches: {
        parameters: {
            query?: {
                "filter[state]"?: string;
                "filter[task]"?: string;
                "page[after]"?: string;
                "page[size]"?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            } | null;
                            /** @enum {string} */
                            channel: "email";
                            /** @enum {string} */
                            kind: "digest" | "atOnce" | "ladder" | "account";
                            rung: number | null;
                            label: string;
                            subject: string | null;
                            /** @enum {string} */
                            state: "queued" | "sending" | "accepted" | "failed" | "superseded" | "deliveredByHand";
                            address: string | null;
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date-time */
                            at: string | null;
                            answer: string | null;
                            proof: string;
                            /** Format: date-time */
                            openedAt: string | null;
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                title: string;
                            }[];
                            holds: string | null;
                        }[];
                        page: {
                            next: string | null;
                        };
                    };
                };
            };
        };
    };
    readDispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        } | null;
                        /** @enum {string} */
                        channel: "email";
                        /** @enum {string} */
                        kind: "digest" | "atOnce" | "ladder" | "account";
                        rung: number | null;
                        label: string;
                        subject: string | null;
                        /** @enum {string} */
                        state: "queued" | "sending" | "accepted" | "failed" | "superseded" | "deliveredByHand";
                        address: string | null;
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date-time */
                        at: string | null;
                        answer: string | null;
                        proof: string;
                        /** Format: date-time */
                        openedAt: string | null;
                        tasks: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            title: string;
                        }[];
                        holds: string | null;
                    };
                };
            };
        };
    };
    resendDispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        } | null;
                        /** @enum {string} */
                        channel: "email";
                        /** @enum {string} */
                        kind: "digest" | "atOnce" | "ladder" | "account";
                        rung: number | null;
                        label: string;
                        subject: string | null;
                        /** @enum {string} */
                        state: "queued" | "sending" | "accepted" | "failed" | "superseded" | "deliveredByHand";
                        address: string | null;
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date-time */
                        at: string | null;
                        answer: string | null;
                        proof: string;
                        /** Format: date-time */
                        openedAt: string | null;
                        tasks: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            title: string;
                        }[];
                        holds: string | null;
                    };
                };
            };
        };
    };
    recordDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    deliveredOn: string;
                    how: string;
                    receiver: string;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    evidenceFileId?: string | null;
                    evidence: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        } | null;
                        /** @enum {string} */
                        channel: "email";
                        /** @enum {string} */
                        kind: "digest" | "atOnce" | "ladder" | "account";
                        rung: number | null;
                        label: string;
                        subject: string | null;
                        /** @enum {string} */
                        state: "queued" | "sending" | "accepted" | "failed" | "superseded" | "deliveredByHand";
                        address: string | null;
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date-time */
                        at: string | null;
                        answer: string | null;
                        proof: string;
                        /** Format: date-time */
                        openedAt: string | null;
                        tasks: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            title: string;
                        }[];
                        holds: string | null;
                    };
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                "page[after]"?: string;
                "page[size]"?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            to: string;
                            subject: string;
                            /** Format: date-time */
                            at: string;
                            label: string;
                            /** @enum {string} */
                            state: "queued" | "sending" | "accepted" | "failed" | "superseded" | "deliveredByHand";
                            proof: string;
                        }[];
                        page: {
                            next: string | null;
                        };
                    };
                };
            };
        };
    };
    readMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        to: string;
                        subject: string;
                        /** Format: date-time */
                        at: string;
                        label: string;
                        /** @enum {string} */
                        state: "queued" | "sending" | "accepted" | "failed" | "superseded" | "deliveredByHand";
                        proof: string;
                        text: string;
                        html: string;
                    };
                };
            };
        };
    };
    getInbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            /** @enum {string} */
                            group: "failedDelivery" | "rung" | "explanation" | "result" | "extension" | "proposal" | "ownUnit";
                            title: string;
                            sub: string;
                            waited: string;
                            /** Format: date-time */
                            since: string;
                            task: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                title: string;
                            };
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            /** Format: uuid */
                            subjectId: string;
                            decidable: boolean;
                        }[];
                        /** Format: date-time */
                        asOf: string;
                    };
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        task: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            title: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        rung: number;
                        /** Format: date */
                        dueOn: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        closedBecause: string | null;
                        held: {
                            rung: number;
                            heading: string;
                            reasons: {
                                code: string;
                                sentence: string;
                                cure: (("acknowledge" | "nameOfficer" | "submit" | "withdraw" | "accept" | "return" | "askExtension" | "withdrawExtension" | "decideExtension" | "confirmRung" | "recordDelivery" | "explain" | "weigh" | "decideProposal" | "answerDossier" | "reassign" | "changeDeadline" | "recall" | "acknowledgeCoordination") | "resend") | null;
                                /** Format: uuid */
                                dispatchId: string | null;
                            }[];
                        } | null;
                        /** Format: date */
                        explainUntil: string | null;
                        explanation: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            cause: string;
                            remedy: string;
                            /** Format: date */
                            expectedOn: string | null;
                            files: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            weighing: {
                                sufficient: boolean;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            } | null;
                        } | null;
                        steps: {
                            rung: number;
                            /** Format: date-time */
                            at: string;
                            label: string;
                            proof: string;
                        }[];
                        confirmation: {
                            rung: number;
                            recipient: string;
                            /** Format: date */
                            until: string;
                        } | null;
                        verbs: ("confirmRung" | "explain" | "weigh")[];
                        version: number;
                    };
                };
            };
        };
    };
    confirmRung: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rung: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    cause: string;
                    remedy: string;
                    /**
                     * Format: date
                     * @default null
                     */
                    expectedOn?: string | null;
                    /** @default [] */
                    fileIds?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    weighExplanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sufficient: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                "filter[state]"?: string;
                "page[after]"?: string;
                "page[size]"?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "criticise" | "account";
                            title: string;
                            task: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                title: string;
                            };
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            state: "open" | "decided" | "returned";
                            headline: string;
                            version: number;
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    getProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "criticise" | "account";
                        title: string;
                        task: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            title: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        /** Format: date-time */
                        at: string;
                        /** @enum {string} */
                        state: "open" | "decided" | "returned";
                        headline: string;
                        version: number;
                        /** Format: uuid */
                        caseId: string;
                        dossier: {
                            hash: string;
                            /** Format: date-time */
                            madeAt: string;
                            task: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                title: string;
                                /** Format: uuid */
                                directiveId: string;
                                directiveRef: string;
                                item: string | null;
                                quote: {
                                    start: number;
                                    end: number;
                                    quote: string;
                                }[];
                                deadlineText: string | null;
                                /** Format: date */
                                dueOn: string;
                                /** Format: date */
                                originalDueOn: string;
                            };
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            owners: {
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    short: string;
                                };
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string | null;
                            }[];
                            record: {
                                on: string;
                                sentence: string;
                            }[];
                            absent: string[];
                            notices: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    short: string;
                                } | null;
                                /** @enum {string} */
                                channel: "email";
                                /** @enum {string} */
                                kind: "digest" | "atOnce" | "ladder" | "account";
                                rung: number | null;
                                label: string;
                                subject: string | null;
                                /** @enum {string} */
                                state: "queued" | "sending" | "accepted" | "failed" | "superseded" | "deliveredByHand";
                                address: string | null;
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                at: string | null;
                                answer: string | null;
                                proof: string;
                                /** Format: date-time */
                                openedAt: string | null;
                                tasks: {
                                    /** Format: uuid */
                                    id: string;
                                    code: string;
                                    title: string;
                                }[];
                                holds: string | null;
                            }[];
                            submissions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                result: string;
                                documentNumber: string | null;
                                /** Format: date */
                                documentOn: string | null;
                                files: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    size: number;
                                    mediaType: string;
                                }[];
                                /** Format: date-time */
                                withdrawnAt: string | null;
                                verdict: {
                                    /** @enum {string} */
                                    decision: "accept" | "return";
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    at: string;
                                    reason: string | null;
                                    /** Format: date */
                                    completedOn: string | null;
                                } | null;
                            }[];
                            extensions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until: string;
                                reason: string;
                                first: boolean;
                                /** Format: date-time */
                                withdrawnAt: string | null;
                                decision: {
                                    grant: boolean;
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    at: string;
                                    reason: string | null;
                                } | null;
                            }[];
                            outages: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            }[];
                            explanation: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                cause: string;
                                remedy: string;
                                /** Format: date */
                                expectedOn: string | null;
                                files: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                weighing: {
                                    sufficient: boolean;
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    at: string;
                                    reason: string;
                                } | null;
                            } | null;
                            comparable: {
                                unit: string;
                                late: string;
                                explanation: string;
                                decision: string;
                            }[];
                            workingDaysLate: number;
                            basis: string;
                        };
                        answers: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            text: string;
                        }[];
                        decision: {
                            /** @enum {string} */
                            decision: "noAction" | "remind" | "criticise" | "returnForFacts";
                            label: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            onBehalfOf: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            at: string;
                            reason: string;
                        } | null;
                        /** Format: date-time */
                        seenByUnitAt: string | null;
                        verbs: ("decideProposal" | "answerDossier")[];
                        history: {
                            /** Format: uuid */
                            eventId: string;
                            name: string;
                            /** Format: date-time */
                            at: string;
                            sentence: string;
                            detail: string | null;
                            /** @enum {string} */
                            tone: "plain" | "good" | "bad" | "held";
                        }[];
                    };
                };
            };
        };
    };
    decideProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "noAction" | "remind" | "criticise" | "returnForFacts";
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    answerDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    text: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    listScorecards: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            key: string;
                            assigner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            assessed: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            year: number;
                            /** Format: date */
                            asOf: string;
                            counts: {
                                early: number;
                                onTime: number;
                                late: number;
                                awaiting: number;
                                notYetDue: number;
                                overdue: number;
                                undated: number;
                            };
                            assigned: number;
                            max: string;
                            points: string | null;
                            exact: string | null;
                            decimal: string | null;
                            projected: string | null;
                            done: {
                                due: number;
                                done: number;
                                onTime: number;
                                donePercent: string | null;
                                onTimePercent: string | null;
                            };
                            explain: {
                                points: string;
                                projected: string;
                                done: string;
                                source: string;
                            };
                            gains: {
                                /** @enum {string} */
                                code: "notYetDue" | "awaiting" | "overdue" | "undated";
                                sentence: string;
                                who: string;
                                points: string;
                                taskFilter: string;
                            }[];
                            lost: {
                                points: string;
                                sentence: string;
                            } | null;
                            profile: {
                                id: string;
                                version: number;
                                name: string;
                                source: string;
                            };
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    getScorecard: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        assigner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        assessed: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                        };
                        year: number;
                        /** Format: date */
                        asOf: string;
                        counts: {
                            early: number;
                            onTime: number;
                            late: number;
                            awaiting: number;
                            notYetDue: number;
                            overdue: number;
                            undated: number;
                        };
                        assigned: number;
                        max: string;
                        points: string | null;
                        exact: string | null;
                        decimal: string | null;
                        projected: string | null;
                        done: {
                            due: number;
                            done: number;
                            onTime: number;
                            donePercent: string | null;
                            onTimePercent: string | null;
                        };
                        explain: {
                            points: string;
                            projected: string;
                            done: string;
                            source: string;
                        };
                        gains: {
                            /** @enum {string} */
                            code: "notYetDue" | "awaiting" | "overdue" | "undated";
                            sentence: string;
                            who: string;
                            points: string;
                            taskFilter: string;
                        }[];
                        lost: {
                            points: string;
                            sentence: string;
                        } | null;
                        profile: {
                            id: string;
                            version: number;
                            name: string;
                            source: string;
                        };
                    };
                };
            };
        };
    };
    listContributions: {
        parameters: {
            query?: {
                asOf?: string;
                outcome?: string;
                "page[after]"?: string;
                "page[size]"?: string;
                sort?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            taskId: string;
                            code: string;
                            title: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            outcome: string;
                            /** Format: date */
                            dueOn: string | null;
                            /** Format: date */
                            completedOn: string | null;
                            credit: string;
                            points: string | null;
                            why: string;
                        }[];
                        page: {
                            next: string | null;
                            total?: number;
                        };
                        /** Format: date-time */
                        asOf?: string;
                    };
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        countable: number;
                        units: number;
                        /** Format: date */
                        since: string;
                        figures: {
                            overdue: number;
                            overdueLastWeek: number;
                            dueThisWeek: number;
                            /** Format: date */
                            dueThisWeekUntil: string;
                            awaiting: number;
                            awaitingLongest: number;
                            forLeader: number;
                            done: number;
                            doneInTime: number;
                            doneLate: number;
                        };
                        decisions: {
                            id: string;
                            title: string;
                            sub: string;
                            href: string;
                        }[];
                        overdue: {
                            /** Format: uuid */
                            taskId: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            title: string;
                            workingDays: number;
                            step: string;
                        }[];
                        overdueMore: number;
                        byUnit: {
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                short: string;
                            };
                            counts: {
                                early: number;
                                onTime: number;
                                late: number;
                                awaiting: number;
                                notYetDue: number;
                                overdue: number;
                                undated: number;
                                dueSoon: number;
                            };
                            total: number;
                            points: string | null;
                            projected: string | null;
                        }[];
                        cards: {
                            fromAbove: {
                                key: string;
                                assigner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    short: string;
                                };
                                assessed: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    short: string;
                                };
                                year: number;
                                /** Format: date */
                                asOf: string;
                                counts: {
                                    early: number;
                                    onTime: number;
                                    late: number;
                                    awaiting: number;
                                    notYetDue: number;
                                    overdue: number;
                                    undated: number;
                                };
                                assigned: number;
                                max: string;
                                points: string | null;
                                exact: string | null;
                                decimal: string | null;
                                projected: string | null;
                                done: {
                                    due: number;
                                    done: number;
                                    onTime: number;
                                    donePercent: string | null;
                                    onTimePercent: string | null;
                                };
                                explain: {
                                    points: string;
                                    projected: string;
                                    done: string;
                                    source: string;
                                };
                                gains: {
                                    /** @enum {string} */
                                    code: "notYetDue" | "awaiting" | "overdue" | "undated";
                                    sentence: string;
                                    who: string;
                                    points: string;
                                    taskFilter: string;
                                }[];
                                lost: {
                                    points: string;
                                    sentence: string;
                                } | null;
                                profile: {
                                    id: string;
                                    version: number;
                                    name: string;
                                    source: string;
                                };
                            } | null;
                            toUnits: {
                                key: string;
                                assigner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    short: string;
                                };
                                assessed: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    short: string;
                                };
                                year: number;
                                /** Format: date */
                                asOf: string;
                                counts: {
                                    early: number;
                                    onTime: number;
                                    late: number;
                                    awaiting: number;
                                    notYetDue: number;
                                    overdue: number;
                                    undated: number;
                                };
                                assigned: number;
                                max: string;
                                points: string | null;
                                exact: string | null;
                                decimal: string | null;
                                projected: string | null;
                                done: {
                                    due: number;
                                    done: number;
                                    onTime: number;
                                    donePercent: string | null;
                                    onTimePercent: string | null;
                                };
                                explain: {
                                    points: string;
                                    projected: string;
                                    done: string;
                                    source: string;
                                };
                                gains: {
                                    /** @enum {string} */
                                    code: "notYetDue" | "awaiting" | "overdue" | "undated";
                                    sentence: string;
                                    who: string;
                                    points: string;
                                    taskFilter: string;
                                }[];
                                lost: {
                                    points: string;
                                    sentence: string;
                                } | null;
                                profile: {
                                    id: string;
                                    version: number;
                                    name: string;
                                    source: string;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                        /** Format: date-time */
                        next: string | null;
                    };
                };
            };
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    advance: "PT1H" | "P1D" | "next";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                        /** Format: date-time */
                        next: string | null;
                        /** Format: date-time */
                        from: string;
                        happened: {
                            /** Format: date-time */
                            at: string;
                            sentence: string;
                            /** Format: uuid */
                            taskId: string | null;
                        }[];
                        letters: number;
                    };
                };
            };
        };
    };
}
