//! Words for folders that are written.

use super::phrases;

phrases! {
    /// What is said of a folder.
    FolderWords {
        Wrote: "wrote {0} files into {1}", "已写入 {0} 个文件到 {1}", "已寫入 {0} 個檔案到 {1}";
        Taken: "{0}: {1} raise, {2} lower, {3} of unknown sign, {4} without effect, {5} no cause", "{0}：提高 {1}、降低 {2}、方向不明 {3}、未见影响 {4}、不是因果 {5}", "{0}：提高 {1}、降低 {2}、方向不明 {3}、未見影響 {4}、不是因果 {5}";
        Matched: "{0}: {1} matched to the knowledge, {2} new", "{0}：与知识对上 {1}，新的 {2}", "{0}：與知識對上 {1}，新的 {2}";
        LeftOut: "left out, {0}: {1}", "略去 {0}：{1}", "略去 {0}：{1}";
        LeftOutLines: "left out, {0}: {1} (line {2})", "略去 {0}：{1}（第 {2} 行）", "略去 {0}：{1}（第 {2} 行）";
        Head: "names of columns", "列名", "列名";
        Comment: "comments", "注释", "註釋";
        Fields: "too few or too many fields", "字段过少或过多", "字段過少或過多";
        NoEnd: "an empty name", "名称为空", "名稱為空";
        Sign: "a word for the sign that is not known, or means several things", "表示方向的词不认识或有多种意思", "表示方向的詞不認識或有多種意思";
        Repeated: "the same again", "重复", "重複";
        Nul: "a character that no name has", "名称中不可能有的字符", "名稱中不可能有的字元";
        Joint: "a logical and, which is no entity", "表示“且”的节点，不是实体", "表示「且」的節點，不是實體";
        OnGiven: "leads to what nothing acts on", "指向不受作用的事物", "指向不受作用的事物";
        Conditional: "under conditions that the knowledge does not have", "条件是知识中没有的", "條件是知識中沒有的";
        NoText: "it is no text; save it as UTF-8", "不是文字；请另存为 UTF-8", "不是文字；請另存為 UTF-8";
        NoEdge: "there is no edge in it", "其中没有关系", "其中沒有關係";
        Unsigned: "none of its edges says what it does, in an attribute such as interaction, effect or sign", "没有一条关系说明作用，例如以 interaction、effect 或 sign 属性", "沒有一條關係說明作用，例如以 interaction、effect 或 sign 屬性";
        Broken: "line {0}: this is no sound {1}; write the file again with the program that it comes from", "第 {0} 行：不是完好的 {1}；请用原来的程序重新写出", "第 {0} 行：不是完好的 {1}；請用原來的程式重新寫出";
        NoColumn: "line {0} has no such column: say which with {1}; there are {2}", "第 {0} 行没有这一列：请用 {1} 指明；有 {2}", "第 {0} 行沒有這一列：請用 {1} 指明；有 {2}";
        NotEmpty: "`{0}` is not empty: name a new folder", "“{0}”不是空文件夹：请指定新的文件夹", "「{0}」不是空資料夾：請指定新的資料夾";
    }
}
