package org.shanben.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeSpeaksBothLanguages(Code code) {
    Diagnostic diagnostic = Diagnostic.of(code, "一", "二", "三");
    String english = diagnostic.message(Locale.ENGLISH);
    String chinese = diagnostic.message(Locale.forLanguageTag("zh-Hant-TW"));
    assertThat(english).isNotBlank().doesNotContain("{");
    assertThat(chinese).containsPattern("\\p{IsHan}{2}").doesNotContain("{");
    assertThat(diagnostic.message(Locale.forLanguageTag("zh-HK"))).isEqualTo(chinese);
    assertThat(diagnostic.message(Locale.FRENCH)).isEqualTo(english);
  }

  @Test
  void idsAreNeverSharedAndLookAlike() {
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z]{3}-\\d{3}"));
  }

  @Test
  void bothBundlesHaveTheSameKeys() {
    for (String name : List.of("org.shanben.diag.messages", "org.shanben.cli.help")) {
      ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
      ResourceBundle chinese = ResourceBundle.getBundle(name, Locale.forLanguageTag("zh-Hant"));
      for (String key : english.keySet()) {
        assertThat(chinese.getString(key)).as(key).isNotNull();
      }
      assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }
  }
}
