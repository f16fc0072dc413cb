//! Words for folders that are written.

use super::phrases;

phrases! {
    /// What is said of a folder.
    FolderWords {
        Wrote: "wrote {0} files into {1}", "已写入 {0} 个文件到 {1}", "已寫入 {0} 個檔案到 {1}";
        NotEmpty: "`{0}` is not empty: name a new folder", "“{0}”不是空文件夹：请指定新的文件夹", "「{0}」不是空資料夾：請指定新的資料夾";
    }
}
