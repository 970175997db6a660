package org.dirigent.conversation.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the expert's page looks, and the policy that allows this style and nothing else. */
final class ExpertStyle {

  static final String CSS =
      """
      :root{color-scheme:light dark;--line:#868e96;--done:#2b8a3e;--act:#1864ab}
      body{margin:0;font:1.05rem/1.5 system-ui,sans-serif}
      main{max-width:42rem;margin:0 auto;padding:1.5rem 1rem 4rem}
      h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.1rem;margin-top:2rem}
      .said{white-space:pre-wrap;overflow-wrap:anywhere}.due{font-weight:600}
      article{border-left:3px solid var(--line);padding-left:1rem;margin:1rem 0}
      article header{font-size:.9rem}
      .done{border:1px solid var(--done);border-radius:.5rem;padding:0 1rem;margin:1.5rem 0}
      form{margin:1.5rem 0}label{display:block;font-weight:600;margin:.8rem 0 .3rem}
      textarea,input{box-sizing:border-box;width:100%;font:inherit;padding:.5rem}
      button{margin-top:1rem;font:inherit;font-weight:600;padding:.6rem 1.2rem;border:0;border-radius:.4rem;background:var(--act);color:#fff;cursor:pointer}
      button.quiet{background:none;color:inherit;border:1px solid var(--line)}
      summary{cursor:pointer}
      """;

  /** No script, no picture, no frame, no font; forms go back to us only. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(hash());

  private ExpertStyle() {}

  private static String hash() {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
