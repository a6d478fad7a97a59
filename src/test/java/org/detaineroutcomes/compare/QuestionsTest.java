package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  @Test
  void everyQuestionIsRegistered() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("org.detaineroutcomes.compare")
                    .stream()
                    .filter(type -> type.isAssignableTo(Question.class) && !type.isInterface())
                    .map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            Questions.ALL.stream().map(question -> question.getClass().getName()).toList());
  }
}
