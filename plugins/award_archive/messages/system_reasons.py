"""Says in Vietnamese why the system refused something."""

import errno

_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "hệ thống không cho phép, có thể vì tệp bị khóa (xem lsattr)",
    errno.EROFS: "nơi ấy chỉ cho đọc",
    errno.ENOSPC: "hết chỗ trên đĩa",
    errno.EDQUOT: "hết hạn mức đĩa",
    errno.EFBIG: "tệp lớn hơn mức máy cho phép (xem ulimit -f)",
    errno.EIO: "đĩa có lỗi",
    errno.ENOMEM: "hết bộ nhớ",
    errno.EMFILE: "quá nhiều tệp đang mở (xem ulimit -n)",
    errno.ENFILE: "quá nhiều tệp đang mở",
    errno.EAGAIN: "quá nhiều tiến trình (xem ulimit -u)",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ENOENT: "không còn ở đó",
    errno.ENOTDIR: "không phải là thư mục",
    errno.EISDIR: "là thư mục",
    errno.EEXIST: "đã có tệp khác ở đó",
    errno.EBUSY: "đang bị dùng, có thể vì được gắn riêng ở đó (xem mount)",
    errno.EXDEV: "ở một hệ thống tệp khác",
    errno.ELOOP: "liên kết trỏ vòng lại chính nó",
    errno.ENOSYS: "hệ thống không hỗ trợ",
}


def reason_of(error: OSError) -> str:
    """The reason in Vietnamese; the error's own words where it is none of the usual ones."""
    return _REASONS.get(error.errno or 0) or error.strerror or f"mã lỗi {error.errno}"
