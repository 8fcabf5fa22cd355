package vn.bienban.evaluate;

import vn.bienban.Article;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.document.SegmentedText;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.normalize.HtmlView;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/** Cuts articles into sentences and tokens for a training. Thread-safe. */
final class ArticleReader {
  private final BlockSplitter blocks = new BlockSplitter();
  private final Segmenter segmenter =
      new Segmenter(OpenNlpSentenceSplitter.load(), OpenNlpTokenizer.load());

  /** The sentences and tokens of an article. */
  SegmentedText read(Article article) {
    SourceText source = SourceText.of(article.text());
    AlignedText view =
        article.format() == Article.Format.HTML
            ? HtmlView.read(source).text()
            : AlignedText.of(source);
    AlignedText aligned = blocks.strip(TextNormalizer.normalize(view));
    return segmenter.segment(aligned, blocks.split(aligned));
  }
}
