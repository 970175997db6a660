package org.dirigent.knowledge;

import java.util.UUID;
import org.dirigent.platform.AuditEntry;

/** Where templates and macros of the team are added without a screen. */
public interface PreparedTexts {

  /** Adds a template for everybody. */
  UUID add(Template template, AuditEntry.Actor actor);

  /** Adds a macro for everybody. */
  UUID add(Macro macro, AuditEntry.Actor actor);
}
