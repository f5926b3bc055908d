package org.zhiheng.grid;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.Volume;
import org.zhiheng.grid.persistence.PhotoStore;
import org.zhiheng.platform.blob.BlobRef;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Photos from the field (现场照片): of a kind a browser shows as a picture, judged by their bytes and not by their name, and not
 * larger than the setting. Those of a known case go into its internal volume with their SM3 digest.
 */
@Component
class Photos {

  private static final String FIELD = "photos";

  private final PhotoStore store;
  private final BlobStore blobs;
  private final Dossier dossier;
  private final GridSettings settings;
  private final CurrentUser user;
  private final Clock clock;

  Photos(PhotoStore store, BlobStore blobs, Dossier dossier, GridSettings settings, CurrentUser user, Clock clock) {
    this.store = store;
    this.blobs = blobs;
    this.dossier = dossier;
    this.settings = settings;
    this.user = user;
    this.clock = clock;
  }

  /** Refuses the whole report if one file is none of the allowed, before anything is stored. */
  void check(List<PhotoFile> files) {
    if (files.size() > settings.photos()) {
      throw wrong("PHOTOS_TOO_MANY", files.size() + " 张", "一次最多上传 " + settings.photos() + " 张照片");
    }
    files.forEach(this::check);
  }

  private void check(PhotoFile file) {
    if (file.bytes().length > settings.photoLimit().toBytes()) {
      throw wrong("PHOTO_TOO_LARGE", file.name(), "照片“" + file.name() + "”超过 " + settings.photoLimit().toMegabytes() + " MB");
    }
    if (PhotoType.of(file.bytes()).isEmpty()) {
      throw wrong("PHOTO_TYPE", file.name(), "“" + file.name() + "”不是照片，请上传 JPEG、PNG 或 WebP 格式的图片");
    }
  }

  private static BusinessException wrong(String code, String value, String message) {
    return BusinessException.invalid(code, message, new FieldProblem(FIELD, value, "S1.33", message));
  }

  /** Keeps the photos of a record, in the order they came. */
  void add(String ownerId, String courtCode, List<PhotoFile> files, Optional<String> caseId, String title) {
    check(files);
    int number = store.ofOwners(List.of(ownerId)).size();
    List<Photo> photos = new ArrayList<>();
    for (PhotoFile file : files) {
      PhotoType type = PhotoType.of(file.bytes()).orElseThrow();
      BlobRef blob = blobs.put(file.bytes());
      photos.add(
          new Photo(Ids.next(), ownerId, courtCode, ++number, type.mediaType(), blob.sm3(), blob.size(), user.id(), clock.instant()));
    }
    store.insert(photos);
    caseId.ifPresent(known -> photos.forEach(photo -> file(photo, known, title)));
  }

  /** The photos of a record go with it to another court. */
  void handOver(String ownerId, String courtCode) {
    store.handedOver(ownerId, courtCode);
  }

  /** Puts the photos of a record into the dossier of the case it turned out to belong to. */
  void fileAll(String ownerId, String caseId, String title) {
    store.ofOwners(List.of(ownerId)).forEach(photo -> file(photo, caseId, title));
  }

  private void file(Photo photo, String caseId, String title) {
    PhotoType type = PhotoType.ofMediaType(photo.mediaType());
    dossier.add(
        caseId,
        new DossierDocument(
            Volume.INTERNAL, DocumentCategory.RECORD, title + "照片" + photo.number() + type.ending(), type.mediaType(),
            photo.takenBy(), photo.id(), blobs.get(photo.sm3())));
  }

  List<Photo> of(List<String> ownerIds) {
    return store.ofOwners(ownerIds);
  }

  Photo byId(String photoId) {
    return store.find(photoId).orElseThrow(() -> BusinessException.notFound("PHOTO_UNKNOWN", "没有找到这张照片"));
  }

  byte[] content(Photo photo) {
    return blobs.get(photo.sm3());
  }
}
