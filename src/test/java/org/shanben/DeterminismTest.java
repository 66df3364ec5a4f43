package org.shanben;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input and options, same bytes: whatever the zone, the locale, the thread. */
class DeterminismTest {

  private static List<String> digests(String name) throws Exception {
    return Converter.builder().build().convert(Brief.source(name)).outputs().stream()
        .map(Converted.Output::sha256)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.pdf", "brief.txt", "brief-notes.pdf"})
  void zoneAndLocaleDoNotMatter(String name) throws Exception {
    List<String> here = digests(name);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String[] place :
          new String[][] {
            {"ar-EG-u-nu-arab", "Asia/Taipei"},
            {"tr-TR", "America/Nome"},
            {"th-TH-u-ca-buddhist-nu-thai", "Pacific/Kiritimati"}
          }) {
        Locale.setDefault(Locale.forLanguageTag(place[0]));
        TimeZone.setDefault(TimeZone.getTimeZone(place[1]));
        assertThat(digests(name)).as(place[0]).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void oneConverterServesManyThreads() throws Exception {
    List<String> alone = digests("brief.pdf");
    Converter converter = Converter.builder().build();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<String>>> tasks =
          IntStream.range(0, 12)
              .<Callable<List<String>>>mapToObj(i ->
                  () ->
                      converter.convert(Brief.source("brief.pdf")).outputs().stream()
                          .map(Converted.Output::sha256)
                          .toList())
              .toList();
      for (Future<List<String>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(alone);
      }
    }
  }
}
