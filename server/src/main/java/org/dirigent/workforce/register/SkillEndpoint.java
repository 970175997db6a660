package org.dirigent.workforce.register;

import org.dirigent.workforce.Skill;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The skills over HTTP. */
@RestController
@RequestMapping("/api/skills")
class SkillEndpoint extends RegisterEndpoint<Skill> {

  SkillEndpoint(Registers registers) {
    super(registers.skills);
  }
}
