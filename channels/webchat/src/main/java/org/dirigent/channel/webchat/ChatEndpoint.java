package org.dirigent.channel.webchat;

import java.io.IOException;
import org.dirigent.channel.WebAnswer;
import org.dirigent.channel.WebCall;
import org.dirigent.channel.WebEndpoint;

/** Leads each request to the one who answers it, and makes problems of refusals. */
final class ChatEndpoint implements WebEndpoint {

  /** The longest text in JSON, with every character escaped, and some room for the rest. */
  private static final long JSON_LIMIT = 70_000;

  private static final String FILE = "files/";

  private final Sites sites;
  private final VisitorRequests visitors;
  private final ChatRequests chats;
  private final InquiryRequests inquiries;
  private final TranscriptRequests letters;
  private final FileRequests files;
  private final ReadRequests reads;

  ChatEndpoint(
      Sites sites,
      VisitorRequests visitors,
      ChatRequests chats,
      InquiryRequests inquiries,
      TranscriptRequests letters,
      FileRequests files,
      ReadRequests reads) {
    this.sites = sites;
    this.visitors = visitors;
    this.chats = chats;
    this.inquiries = inquiries;
    this.letters = letters;
    this.files = files;
    this.reads = reads;
  }

  @Override
  public boolean admits(String origin, String path) {
    return sites.anyAdmits(origin);
  }

  @Override
  public long bodyLimit(String path) {
    return path.equals("files") ? WebChat.FILE_LIMIT : JSON_LIMIT;
  }

  @Override
  public WebAnswer handle(WebCall call) throws IOException {
    try {
      return answer(call);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private WebAnswer answer(WebCall call) throws IOException {
    return switch (call.method() + " " + call.path()) {
      case "GET config" -> visitors.config(call);
      case "POST session" -> visitors.session(call);
      case "POST identify" -> visitors.identify(call);
      case "POST arrival" -> chats.arrival(call);
      case "POST messages" -> chats.message(call);
      case "POST inquiries" -> inquiries.inquiry(call);
      case "POST transcripts" -> letters.send(call);
      case "POST receipts" -> chats.receipt(call);
      case "POST pages" -> chats.page(call);
      case "POST departure" -> chats.departure(call);
      case "POST files" -> files.upload(call);
      case "GET transcript" -> reads.transcript(call);
      case "POST tickets" -> reads.ticket(call);
      case String wish when wish.startsWith("GET " + FILE) ->
          files.download(call, call.path().substring(FILE.length()));
      case String _ ->
          throw new Refusal(404, "not-found", "There is nothing here: see the protocol");
    };
  }
}
