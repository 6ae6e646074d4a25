import { useSyncExternalStore } from 'react';

const listen = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Says that the connection is gone, and that work can go on. */
export const OfflineBanner = () => {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div className="offline-banner-region no-print" role="status">
      {!online && (
        <p className="offline-banner">
          You are offline. What you type is kept on this device and sent when the connection is back.
        </p>
      )}
    </div>
  );
};
