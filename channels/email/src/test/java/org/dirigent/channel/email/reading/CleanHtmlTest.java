package org.dirigent.channel.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML from outside is inert. */
final class CleanHtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<p onclick=\"alert(1)\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" java\nscript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<form action=\"https://evil.example\"><input name=a><button>x</button></form>",
        "<object data=\"https://evil.example\"></object><embed src=x>",
        "<base href=\"https://evil.example\">",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<link rel=stylesheet href=\"https://evil.example\">",
        "<style>@import url(https://evil.example)</style>",
        "<div style=\"position:fixed;top:0\">x</div>",
        "<div style=\"background:url(https://t.example/a.gif)\">x</div>",
        "<div style=\"width:expression(alert(1))\">x</div>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<a href=\"vbscript:x\">x</a>",
        "<video><source onerror=alert(1)></video>",
        "<img src=\"https://t.example/p.gif\" srcset=\"https://t.example/q.gif 2x\">",
        "<body background=\"https://t.example/a.gif\">",
        "<table background=\"https://t.example/a.gif\"><tr><td>x</td></tr></table>",
      })
  void nothing_active_and_nothing_remote_is_left(String html) {
    var clean = CleanHtml.of(html).toLowerCase(Locale.ROOT);
    assertThat(clean)
        .doesNotContain("<script", "<iframe", "<form", "<object", "<embed", "<style", "<link")
        .doesNotContain("<meta", "<base", "<svg", "<input", "<template", "expression", "position")
        .doesNotContain("javascript:", "vbscript:", "url(", "srcset", "background=")
        .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=")
        .doesNotContainPattern("<img[^>]*\\ssrc=\"http");
  }

  @Test
  void pictures_of_the_mail_stay_and_remote_ones_wait() {
    assertThat(
            CleanHtml.of("<img src=\"cid:logo\"><img src=\"https://t.example/p.gif\" alt=\"p\">"))
        .contains("src=\"cid:logo\"")
        .contains("data-remote-src=\"https://t.example/p.gif\"")
        .doesNotContain(" src=\"https:");
  }

  @Test
  void links_open_without_telling_where_they_came_from() {
    assertThat(CleanHtml.of("<a href=\"https://shop.example/x\">x</a>"))
        .contains("href=\"https://shop.example/x\"")
        .contains("noreferrer")
        .contains("noopener");
  }

  @Test
  void what_people_format_with_stays() {
    var html = "<p style=\"color:red\"><b>a</b> <i>b</i></p><ul><li>c</li></ul>";
    assertThat(CleanHtml.of(html)).contains("<b>a</b>", "<li>c</li>", "color:red");
  }
}
