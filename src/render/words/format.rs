//! Words for the formats of answers.

use super::phrases;

phrases! {
    /// What a format is for.
    FormatWords {
        Text: "text for people", "供人阅读的文字", "供人閱讀的文字";
        Json: "JSON for programs", "供程序使用的 JSON", "供程式使用的 JSON";
        Svg: "a picture for slides, with text that can be edited", "供幻灯片使用的图，文字可编辑", "供投影片使用的圖，文字可編輯";
        Png: "a picture as pixels", "位图", "點陣圖";
        Dot: "a diagram for Graphviz", "供 Graphviz 使用的图", "供 Graphviz 使用的圖";
        Mermaid: "a diagram for Mermaid", "供 Mermaid 使用的图", "供 Mermaid 使用的圖";
        Markdown: "picture, answer, notes, terms and sources as Markdown", "Markdown：图、答案、笔记、术语与来源", "Markdown：圖、答案、筆記、術語與來源";
        Html: "the same as a page to print and hand out", "同上，供打印分发的页面", "同上，供列印分發的頁面";
        Graphml: "GraphML, for networkx, igraph, yEd, Gephi and Cytoscape", "GraphML：networkx、igraph、yEd、Gephi、Cytoscape", "GraphML：networkx、igraph、yEd、Gephi、Cytoscape";
        Csv: "tables of nodes, edges and evidence; as one file the edges alone", "节点、关系与证据的表；只写一个文件时只有关系", "節點、關係與證據的表；只寫一個檔案時只有關係";
        Sif: "SIF of Cytoscape: source, verb, target", "Cytoscape 的 SIF：起点、作用、终点", "Cytoscape 的 SIF：起點、作用、終點";
        OmniPath: "a table with the columns of OmniPath", "采用 OmniPath 列名的表", "採用 OmniPath 格式的表";
        Signor: "a table with the columns of SIGNOR", "采用 SIGNOR 列名的表", "採用 SIGNOR 格式的表";
        Cx2: "CX2 of NDEx and Cytoscape", "NDEx 与 Cytoscape 的 CX2", "NDEx 與 Cytoscape 的 CX2";
        Jgf: "JSON Graph Format, version 2", "JSON Graph Format 第 2 版", "JSON Graph Format 第 2 版";
        Cyjs: "elements of cytoscape.js", "cytoscape.js 的元素", "cytoscape.js 的元素";
        NodeLink: "node-link JSON of networkx", "networkx 的 node-link JSON", "networkx 的 node-link JSON";
        Kgx: "tables of the Biolink Model (KGX), into a folder", "Biolink 模型的表（KGX），写入文件夹", "Biolink 模型的表（KGX），寫入資料夾";
        Neo4j: "tables that Neo4j imports, into a folder", "供 Neo4j 导入的表，写入文件夹", "供 Neo4j 匯入的表，寫入資料夾";
    }
}
