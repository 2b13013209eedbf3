// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();
    @RegisterExtension
    final UploadFolder uploads = new UploadFolder();

    private final Beans beans = new Beans();
    private final ImportWizard wizard = new ImportWizard();
    private final List<ColumnMapping> mappings = new ArrayList<>();
    private PreviewImport.Preview found = FakeSheet.preview(FakeSheet.rejectedRows(1));

    @Test
    void atFirstASheetIsChosen() {
        assertThat(page().step()).isEqualTo(ImportPage.Step.CHOICE);
        assertThat(page().fileName()).isEmpty();
        assertThat(page().report()).isNull();
        assertThat(page().columns()).isEmpty();
        assertThat(page().undecided()).isNull();
    }

    @Test
    void withoutAFileThereIsNothingToPreview() {
        page().preview();
        page(part("")).preview();

        assertThat(faces.errors()).containsExactly("Choose a file first.", "Choose a file first.");
        assertThat(uploads.files()).isEmpty();
    }

    @Test
    void aSheetIsPreviewedBeforeItIsLoaded() {
        page(part("did\n")).preview();

        assertThat(page().step()).isEqualTo(ImportPage.Step.PREVIEW);
        assertThat(page().fileName()).isEqualTo("numbers.csv");
        assertThat(page().report()).isNotNull();
        assertThat(page().totalRows()).isEqualTo(3);
        assertThat(mappings).containsExactly(ColumnMapping.NONE);
        assertThat(uploads.files()).singleElement().satisfies(file -> assertThat(file).hasContent("did\n"));
    }

    @Test
    void aFileThatCannotBeReadIsNotKept() {
        ImportPage page = page((sheet, mapping) -> {
            throw new InvalidValueException("sheet.empty", "the sheet is empty");
        });
        page.setFile(part("did\n"));
        page.preview();

        assertThat(faces.errors()).hasSize(1);
        assertThat(page.step()).isEqualTo(ImportPage.Step.CHOICE);
        assertThat(uploads.files()).isEmpty();
    }

    @Test
    void whatIsSaidOfTheColumnsIsPreviewedAgain() {
        found = FakeSheet.undecided();
        page(part("did\n")).preview();
        assertThat(page().undecided()).isNotNull();
        wizard.choices().get(1).setTarget("carrier");
        found = FakeSheet.preview(FakeSheet.rejectedRows(0));

        page().previewAgain();

        assertThat(mappings).last()
                .isEqualTo(new ColumnMapping(Map.of("2", Optional.of(ImportField.CARRIER))));
        assertThat(page().undecided()).isNull();
        assertThat(page().totalRows()).isEqualTo(2);
    }

    private static Part part(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Stub.of(Part.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getSize" -> (long) bytes.length;
            case "getInputStream" -> new ByteArrayInputStream(bytes);
            case "getSubmittedFileName" -> "numbers.csv";
            default -> throw Stub.unexpected(called);
        });
    }

    private ImportPage page(Part file) {
        ImportPage page = page();
        page.setFile(file);
        return page;
    }

    private ImportPage page() {
        return page((sheet, mapping) -> {
            mappings.add(mapping);
            return found;
        });
    }

    private ImportPage page(PreviewImport preview) {
        return new ImportPage(preview, new FakeImport(), wizard, beans.operator, beans.facesMessages, beans.actions,
                beans.messages);
    }
}
