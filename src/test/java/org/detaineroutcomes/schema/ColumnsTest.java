package org.detaineroutcomes.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Populations;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void meaningAndUnitTravelAsTheComment() {
    StructType type = Populations.TABLE.structType();

    assertThat(type.apply("population").getComment().get())
        .isEqualTo("Resident population [residents]");
  }

  @Test
  void aValueOutOfItsBoundsIsNamedWithTheBound() {
    assertThat(DateFields.YEAR.complaint(1066)).contains("year 1066 is below 1900");
    assertThat(DateFields.YEAR.complaint(2014)).isEmpty();
    assertThat(PlaceFields.COUNTY_FIPS.complaint("1001"))
        .contains("county_fips '1001' is not five digits");
    assertThat(DateFields.YEAR.mandatory().complaint(null)).contains("year is empty");
  }
}
