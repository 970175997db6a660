package org.dirigent.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void a_name_keeps_what_people_can_read() {
    assertThat(FileNames.cleaned("Rechnung März 2026.pdf")).isEqualTo("Rechnung März 2026.pdf");
    assertThat(FileNames.cleaned("請求書.pdf")).isEqualTo("請求書.pdf");
    assertThat(FileNames.cleaned("👍.png")).isEqualTo("👍.png");
  }

  @Test
  void a_name_has_no_path() {
    assertThat(FileNames.cleaned("../../etc/passwd.txt")).isEqualTo("passwd.txt");
    assertThat(FileNames.cleaned("C:\\Windows\\system32\\x.pdf")).isEqualTo("x.pdf");
    assertThat(FileNames.cleaned("/")).isEqualTo("file");
  }

  @Test
  void a_name_hides_nothing_and_turns_nothing_around() {
    assertThat(FileNames.cleaned("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
    assertThat(FileNames.cleaned("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
    assertThat(FileNames.cleaned("a\0.pdf")).isEqualTo("a.pdf");
    assertThat(FileNames.cleaned("a\u200B.pdf")).isEqualTo("a.pdf");
    assertThat(FileNames.cleaned("...hidden.txt")).isEqualTo("hidden.txt");
    assertThat(FileNames.cleaned("run.exe. . ")).isEqualTo("run.exe");
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertThat(FileNames.cleaned("x".repeat(500) + ".pdf")).hasSize(120).endsWith("x.pdf");
    assertThat(FileNames.cleaned("👍".repeat(500) + ".pdf")).endsWith("👍.pdf");
    assertThat(FileNames.cleaned("")).isEqualTo("file");
  }
}
