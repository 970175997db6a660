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

  DemoStart(DemoSettings settings, DemoPost post, DemoOrganisation organisation) {
    this.settings = settings;
    this.post = post;
    this.organisation = organisation;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo()) {
      post.start(DemoCustomer.addresses(), DemoOrganisation.DEMO);
      organisation.makeOnce();
    }
  }
}
