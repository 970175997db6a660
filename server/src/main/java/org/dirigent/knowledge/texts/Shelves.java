package org.dirigent.knowledge.texts;

import java.util.UUID;
import org.dirigent.knowledge.Macro;
import org.dirigent.knowledge.PreparedTexts;
import org.dirigent.knowledge.Template;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.IdSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The two shelves. */
@Component
final class Shelves implements PreparedTexts {

  final Shelf<Template> templates;
  final Shelf<Macro> macros;

  Shelves(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JsonMapper json,
      AuditLog audit,
      IdSource ids) {
    var tools = new Shelf.Tools(jdbc, transaction, json, audit, ids);
    templates = new Shelf<>("template", "shortcut", Template.class, tools);
    macros = new Shelf<>("macro", "name", Macro.class, tools);
  }

  @Override
  public UUID add(Template template, AuditEntry.Actor actor) {
    return templates.add(template, actor).id();
  }

  @Override
  public UUID add(Macro macro, AuditEntry.Actor actor) {
    return macros.add(macro, actor).id();
  }
}
