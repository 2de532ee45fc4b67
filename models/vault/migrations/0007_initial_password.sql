-- When a password that an administrator gave ends (security.md A2: 72 hours); NULL for one's own. Those given before
-- count from now.
ALTER TABLE user ADD COLUMN initial_until_ms INTEGER;
UPDATE user SET initial_until_ms = (CAST(strftime('%s', 'now') AS INTEGER) + 72 * 3600) * 1000 WHERE initial = 1;
