package org.dirigent.conversation.search;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.CustomerSearch;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One search over customers and conversations. */
@RestController
@RequestMapping("/api/search")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class SearchEndpoint {

  private static final int SHOWN = 20;

  private final CustomerSearch customers;
  private final ConversationSearch conversations;

  SearchEndpoint(CustomerSearch customers, ConversationSearch conversations) {
    this.customers = customers;
    this.conversations = conversations;
  }

  @GetMapping
  Found search(@RequestParam @NotBlank @Size(max = 100) String q) {
    return new Found(customers.find(q, SHOWN), conversations.find(q, SHOWN));
  }

  /** What was found. */
  record Found(List<CustomerLabel> customers, List<FoundConversation> conversations) {}
}
