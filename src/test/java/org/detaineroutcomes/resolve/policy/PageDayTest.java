package org.detaineroutcomes.resolve.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDayTest {
  @ParameterizedTest
  @CsvSource({
    "http://www.kcrg.com/subject/news/22-iowa-counties-20140818,2014-08-18",
    "https://witf.org/2017/03/21/franklin_county_makes_ices_top-10_list,2017-03-21",
    "http://www.sandiegouniontribune.com/news/2014/jan/04/battle-forms/,2014-01-04",
    "http://www.pressreader.com/usa/albuquerque-journal/20170321/281947427670883,2017-03-21",
    "https://www.wshu.org/news/2016-11-29/suffolk-county,2016-11-29"
  })
  void theDayInAnAddressIsThePages(String address, String day) {
    assertThat(PageDay.of(address)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.clearinghouse.net/detail.php?id=12798",
    "https://www.miamiherald.com/news/local/community/miami-dade/article130450089.html",
    "http://x.org/2014/13/45/none",
    "''"
  })
  void anAddressWithoutADayHasNone(String address) {
    assertThat(PageDay.of(address)).isNull();
  }
}
