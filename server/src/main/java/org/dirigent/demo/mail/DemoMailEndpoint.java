package org.dirigent.demo.mail;

import jakarta.mail.MessagingException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.dirigent.platform.DemoSettings;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the demo's mailbox page asks. Answers in the demo only. */
@RestController
@RequestMapping("/demo/post")
@OpenToPublic(because = "the mailboxes belong to invented people, and the letters are play")
class DemoMailEndpoint {

  /** A letter to be sent. */
  record NewLetter(
      @Nullable @Email @Size(max = 254) String to,
      @NotBlank @Size(max = 200) String subject,
      @NotNull @Size(max = 20_000) String text,
      @Nullable @Size(max = 200) String answers) {}

  private final DemoMailServer server;
  private final DemoMailbox mailbox;
  private final DemoSettings settings;

  DemoMailEndpoint(DemoMailServer server, DemoMailbox mailbox, DemoSettings settings) {
    this.server = server;
    this.mailbox = mailbox;
    this.settings = settings;
  }

  @GetMapping
  List<String> mailboxes() {
    if (!settings.demo()) {
      throw Problems.NOT_FOUND.because("The demo is switched off.");
    }
    return server.addresses().stream().filter(address -> !address.equals(DemoPost.SHOP)).toList();
  }

  @GetMapping("/{address}")
  List<DemoMail> letters(@PathVariable String address) throws MessagingException, IOException {
    return mailbox.letters(known(address));
  }

  @PostMapping("/{address}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void send(@PathVariable String address, @Valid @RequestBody NewLetter letter)
      throws MessagingException {
    String to = letter.to() == null ? DemoPost.SHOP : letter.to();
    mailbox.send(known(address), to, oneLine(letter.subject()), letter.text(), answers(letter));
  }

  private static @Nullable String answers(NewLetter letter) {
    return letter.answers() == null ? null : oneLine(letter.answers());
  }

  private String known(String address) {
    if (!mailboxes().contains(address)) {
      throw Problems.NOT_FOUND.because("Nobody in the demo has this mailbox.");
    }
    return address;
  }

  /** Nothing that is typed begins another header. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
