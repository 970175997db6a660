package org.dirigent.channel.webchat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dirigent.channel.Content;
import org.dirigent.channel.WaitingRoom.Door;

/**
 * A site as its visitors may see it: no secret, no origin, no id.
 *
 * @param byMail whoever comes while nobody is there may leave a concern that is answered by mail
 */
record SiteView(
    Optional<String> title,
    Optional<String> greeting,
    String colour,
    Optional<String> logo,
    Optional<String> privacyNote,
    boolean consentNeeded,
    boolean pageViews,
    Ask name,
    Ask email,
    long fileLimit,
    int textLimit,
    boolean byMail,
    DoorView door) {

  /** Whether a field of the form is shown, and whether it must be filled in. */
  enum Ask {
    HIDDEN,
    OPTIONAL,
    NEEDED;

    static Ask of(Site site, String asked, String needed) {
      if (site.is(needed)) {
        return NEEDED;
      }
      return site.is(asked) ? OPTIONAL : HIDDEN;
    }
  }

  /** The door, times in seconds. */
  record DoorView(
      boolean open, boolean staffed, Optional<Instant> opensAt, Optional<Long> waitSeconds) {

    static DoorView of(Door door) {
      return new DoorView(
          door.open(), door.staffed(), door.opensAt(), door.estimate().map(Duration::toSeconds));
    }
  }

  static SiteView of(Site site, String language, Door door, boolean byMail) {
    return new SiteView(
        site.text("title", language),
        site.text("greeting", language),
        site.value("colour"),
        site.account().setting("logo"),
        site.account().setting("privacy-note"),
        site.is("consent-needed"),
        site.is("page-views"),
        Ask.of(site, "ask-name", "name-needed"),
        Ask.of(site, "ask-email", "email-needed"),
        site.is("files") ? WebChat.FILE_LIMIT : 0,
        Content.TEXT_LIMIT,
        byMail,
        DoorView.of(door));
  }
}
