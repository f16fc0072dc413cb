//! Words for networks that are written for other programs.

use super::phrases;

phrases! {
    /// What is said of a network that was written.
    NetworkWords {
        Counts: "{0} and {1}; {2} bytes", "{0}，{1}；{2} 字节", "{0}，{1}；{2} 位元組";
        Reading: "to read it:", "读取：", "讀取：";
        Lacks: "{0} cannot hold: {1}", "{0} 不能保存：{1}", "{0} 不能保存：{1}";
        LacksAsOneFile: "as one file {0} does not hold: {1}; for all of it: -o FOLDER", "只写一个文件时 {0} 不含：{1}；要全部内容请用 -o 文件夹", "只寫一個檔案時 {0} 不含：{1}；要全部內容請用 -o 資料夾";
        NeedsFolder: "{0} is several files: write it to a folder with -o FOLDER", "{0} 由几个文件组成：请用 -o 文件夹 写入文件夹", "{0} 由幾個檔案組成：請用 -o 資料夾 寫入資料夾";
        Names: "names in other languages and synonyms", "其他语言的名称与同义词", "其他語言的名稱與同義詞";
        Xrefs: "identifiers in other databases", "其他数据库的编号", "其他資料庫的編號";
        Conditions: "conditions", "条件", "條件";
        Evidence: "evidence and sources", "证据与来源", "證據與來源";
        Standing: "what is contested or not firmly said", "有争议或措辞保留的标记", "有爭議或措辭保留的標記";
        Isolated: "entities without a relation", "没有关系的实体", "沒有關係的實體";
        Associations: "correlations", "相关", "相關";
        Details: "kinds, opposite and looser names, what is broad or given, mechanisms, summaries in Chinese", "类别、反面与宽泛的名称、宽泛或既定的标记、机制、中文简介", "類別、反面與寬泛的名稱、寬泛或既定的標記、機制、中文簡介";
        Others: "relations that are no interaction (is-a, part-of, criteria, no effect found)", "不是相互作用的关系（属于、组成、诊断标准、未见影响）", "不是相互作用的關係（屬於、組成、診斷標準、未見影響）";
    }
}
