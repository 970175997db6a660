package org.dirigent.platform.signin;

import java.util.List;

/** What people choose when they are told to choose twelve characters. */
final class CommonPasswords {

  private static final int MOST_OF_IT = 5;

  private static final List<String> STEMS =
      List.of(
          "password",
          "passwort",
          "kennwort",
          "qwertz",
          "qwerty",
          "asdfgh",
          "yxcvbn",
          "zxcvbn",
          "123456",
          "987654",
          "abcdef",
          "abc123",
          "letmein",
          "welcome",
          "willkommen",
          "changeme",
          "iloveyou",
          "ichliebedich",
          "hallo",
          "dirigent",
          "callcenter",
          "contactcenter",
          "admin",
          "administrator",
          "supervisor",
          "geheim",
          "sommer",
          "winter",
          "fruehling",
          "herbst",
          "summer",
          "spring",
          "autumn",
          "schatz",
          "fussball",
          "football",
          "monkey",
          "dragon",
          "sunshine",
          "princess",
          "prinzessin",
          "master",
          "test",
          "demo");

  private CommonPasswords() {}

  /** Whether little is left of the password without the stems and the digits. */
  static boolean anyIn(String password) {
    String rest = password;
    for (String stem : STEMS) {
      rest = rest.replace(stem, "");
    }
    boolean stemmed = rest.length() < password.length();
    return stemmed && rest.replaceAll("[^\\p{L}]", "").length() < MOST_OF_IT;
  }
}
