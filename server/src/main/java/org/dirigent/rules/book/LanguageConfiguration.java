package org.dirigent.rules.book;

import java.util.List;
import org.dirigent.rules.language.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the parts that know nothing of Spring, because the bench and other programs use them. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  @Bean
  Language ruleLanguage() {
    return new Language();
  }

  @Bean
  BookCompiler bookCompiler(Language language, List<References> references) {
    References all =
        outcome -> references.stream().flatMap(each -> each.check(outcome).stream()).toList();
    return new BookCompiler(language, all);
  }
}
