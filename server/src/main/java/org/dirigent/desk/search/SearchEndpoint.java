package org.dirigent.desk.search;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dirigent.conversation.ConversationSearch;
import org.dirigent.conversation.FoundConversation;
import org.dirigent.conversation.FoundTask;
import org.dirigent.conversation.TaskSearch;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.CustomerSearch;
import org.dirigent.knowledge.ArticleHit;
import org.dirigent.knowledge.Articles;
import org.dirigent.knowledge.Articles.Audience;
import org.dirigent.knowledge.Articles.Match;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One search over customers, conversations, tasks and articles: the best few of each. */
@RestController
@RequestMapping("/api/search")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class SearchEndpoint {

  private static final int SHOWN = 5;

  private final CustomerSearch customers;
  private final ConversationSearch conversations;
  private final TaskSearch tasks;
  private final Articles articles;
  private final Patience patience;

  SearchEndpoint(
      CustomerSearch customers,
      ConversationSearch conversations,
      TaskSearch tasks,
      Articles articles,
      Patience patience) {
    this.customers = customers;
    this.conversations = conversations;
    this.tasks = tasks;
    this.articles = articles;
    this.patience = patience;
  }

  @GetMapping
  Found search(@RequestParam @NotBlank @Size(max = 100) String q) {
    return new Found(
        patience.with(() -> customers.find(q, SHOWN)),
        patience.with(() -> conversations.find(q, SHOWN)),
        patience.with(() -> tasks.find(q, SHOWN)),
        patience.with(
            () ->
                articles.find(
                    new Articles.Search(q, Match.ALL, null, null, Audience.COLLEAGUES, SHOWN))));
  }

  /** What was found. */
  record Found(
      List<CustomerLabel> customers,
      List<FoundConversation> conversations,
      List<FoundTask> tasks,
      List<ArticleHit> articles) {}
}
