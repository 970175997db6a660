package org.dirigent.demo;

import org.dirigent.demo.mail.DemoPost;
import org.dirigent.platform.DemoSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the demo before anybody is told that everything is ready. */
@Component
class DemoStart implements ApplicationRunner {

  private final DemoSettings settings;
  private final DemoPost post;
  private final DemoOrganisation organisation;
  private final DemoKnowledge knowledge;

  DemoStart(
      DemoSettings settings,
      DemoPost post,
      DemoOrganisation organisation,
      DemoKnowledge knowledge) {
    this.settings = settings;
    this.post = post;
    this.organisation = organisation;
    this.knowledge = knowledge;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo()) {
      post.start(DemoCustomer.mailboxes(), DemoOrganisation.DEMO);
      if (organisation.makeOnce()) {
        knowledge.make(DemoOrganisation.DEMO);
      }
    }
  }
}
